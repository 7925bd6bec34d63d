package io.mergewright.cli.doctor;

import io.mergewright.budget.PriceFileException;
import io.mergewright.budget.Quote;
import io.mergewright.config.ModelEndpoint;
import io.mergewright.config.ModelSettings;
import io.mergewright.runtime.Prices;
import io.mergewright.runtime.RuntimeSetupException;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the models have a price: one without is never asked. */
final class PriceCheck {
    private PriceCheck() {}

    static CheckResult of(ModelSettings models) {
        try {
            var prices = Prices.of(models.prices());
            List<Quote.UnknownModel> unknown = models.endpoints().stream()
                    .map(ModelEndpoint::name)
                    .map(name -> prices.worstCase(name, 1, 1))
                    .filter(Quote.UnknownModel.class::isInstance)
                    .map(Quote.UnknownModel.class::cast)
                    .toList();
            return unknown.isEmpty()
                    ? CheckResult.ok("known for every model, as of " + prices.date())
                    : CheckResult.fail(
                            "a model without a price is never asked",
                            unknown.stream().map(Quote.UnknownModel::advice).collect(Collectors.joining("\n")));
        } catch (RuntimeSetupException | PriceFileException e) {
            return CheckResult.fail(String.valueOf(e.getMessage()), "correct the file, or model.prices");
        }
    }
}
