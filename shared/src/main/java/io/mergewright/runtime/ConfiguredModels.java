package io.mergewright.runtime;

import io.mergewright.budget.Budget;
import io.mergewright.budget.LoopGuard;
import io.mergewright.budget.PriceList;
import io.mergewright.budget.SpendBreaker;
import io.mergewright.budget.Spender;
import io.mergewright.config.SpendSettings;
import io.mergewright.explain.Explainer;
import io.mergewright.model.Answer;
import io.mergewright.model.BudgetedChatModel;
import io.mergewright.model.Cassette;
import io.mergewright.model.CassetteRecorder;
import io.mergewright.model.ChatModel;
import io.mergewright.model.ModelTier;
import io.mergewright.model.RecordingChatModel;
import io.mergewright.model.Spending;
import io.mergewright.model.TracedChatModel;
import io.mergewright.repair.model.ModelFixer;
import io.mergewright.review.model.ModelReviewer;
import io.mergewright.supervisor.ModelAccess;
import io.mergewright.supervisor.ModelRepair;
import io.mergewright.supervisor.ReviewPlan;
import io.opentelemetry.api.trace.Tracer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The models of a configuration, for one handling. Around each stands, from the inside out: the guard of
 * its endpoint, the budget, the cache, the trace, the most that may be asked of it, the recording. Thread-safe.
 */
final class ConfiguredModels implements ModelAccess {
    private final Map<ModelTier, ConnectedModel> connected;
    private final Purse purse;
    private final String workflow;
    private final Tracer tracer;
    private final TracedChatModel.Words words;
    private final CassetteRecorder calls = new CassetteRecorder();
    private final Map<String, Spending> spendings = new ConcurrentHashMap<>();

    /** What all handlings pay from. */
    record Purse(Budget budget, PriceList prices, SpendBreaker breaker, SpendSettings settings, int attempts) {}

    ConfiguredModels(
            Map<ModelTier, ConnectedModel> connected,
            Purse purse,
            String workflow,
            Tracer tracer,
            TracedChatModel.Words words) {
        this.connected = Map.copyOf(connected);
        this.purse = purse;
        this.workflow = workflow;
        this.tracer = tracer;
        this.words = words;
    }

    @Override
    public Optional<ChatModel> model(ModelTier tier, String agent, String handling) {
        return Optional.ofNullable(connected.get(tier)).map(model -> around(model, agent, handling));
    }

    private ChatModel around(ConnectedModel model, String agent, String handling) {
        var budgeted = new BudgetedChatModel(model.guarded(), model.name(), spending(agent, handling));
        var cached = model.cached(budgeted, worthKeeping(agent));
        var traced = new TracedChatModel(cached, model.provider(), model.name(), tracer, words);
        return new RecordingChatModel(model.capped(traced), model.label(), calls);
    }

    private static Predicate<Answer> worthKeeping(String agent) {
        return switch (agent) {
            case ModelRepair.AGENT -> ModelFixer::followsSchema;
            case ReviewPlan.AGENT -> ModelReviewer::followsSchema;
            default -> Explainer::followsSchema;
        };
    }

    /** The calls that were made so far, with their outcomes. */
    Cassette calls() {
        return calls.cassette();
    }

    /** What the models are called, by tier. */
    Map<ModelTier, String> labels() {
        Map<ModelTier, String> labels = new EnumMap<>(ModelTier.class);
        connected.forEach((tier, model) -> labels.put(tier, model.label()));
        return labels;
    }

    /** One for all calls of an agent in a handling, so that loops and runaway spending are noticed. */
    private Spending spending(String agent, String handling) {
        return spendings.computeIfAbsent(handling + "/" + agent, key -> {
            // A retry sends the same prompt too, and is no loop.
            int repeats = purse.attempts() + purse.settings().loopRepeats();
            var loop = new LoopGuard(repeats, purse.settings().loopSteps());
            var spender = new Spender(handling, agent, workflow);
            return new Spending(purse.budget(), purse.prices(), purse.breaker(), loop, spender);
        });
    }
}
