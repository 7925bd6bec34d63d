package io.mergewright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mergewright.budget.Budget;
import io.mergewright.budget.Cost;
import io.mergewright.budget.Grant;
import io.mergewright.budget.LoopGuard;
import io.mergewright.budget.PriceFile;
import io.mergewright.budget.SpendBreaker;
import io.mergewright.budget.Spender;
import io.mergewright.budget.Usage;
import io.mergewright.model.ModelException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BudgetedChatModelTest {
    private static final Prompt PROMPT = new Prompt("explain", "1", "system", "user", "{}", 100, Duration.ofSeconds(1));
    private static final Answer ANSWER = new Answer("{}", new Usage(10, 0, 5), "gpt-5-mini");

    private final List<Cost> settled = new ArrayList<>();
    private List<Long> earlier = List.of();

    @Test
    void shouldBookWhatTheAnswerCost() {
        assertThat(model(prompt -> ANSWER, grants()).ask(PROMPT)).isEqualTo(ANSWER);

        assertThat(settled).singleElement().satisfies(cost -> {
            assertThat(cost.tokens()).isEqualTo(15);
            assertThat(cost.microDollars()).isPositive();
        });
    }

    @Test
    void shouldNotAskWhatTheBudgetRefuses() {
        var refused = refusal(model(prompt -> unexpected(), refuses()));

        assertThat(refused.kind()).isEqualTo(Kind.OVER_BUDGET);
        assertThat(refused).hasMessage("the day is spent");
        assertThat(settled).isEmpty();
    }

    @Test
    void shouldNotAskAModelWithoutAPrice() {
        var refused = refusal(new BudgetedChatModel(prompt -> unexpected(), "nobody-knows-it", spending(grants())));

        assertThat(refused.kind()).isEqualTo(Kind.OVER_BUDGET);
        assertThat(refused).hasMessageContaining("no price is known for the model 'nobody-knows-it'");
    }

    @Test
    void shouldStopALoop() {
        var model = model(prompt -> ANSWER, grants());
        model.ask(PROMPT);
        model.ask(PROMPT);

        assertThat(refusal(model)).hasMessageContaining("the same prompt was sent 2 times already");
        assertThat(settled).hasSize(2);
    }

    @Test
    void shouldStopAHandlingThatHeadsForFarMoreThanUsual() {
        earlier = Collections.nCopies(50, 20_000L);
        var dear = new Answer("{}", new Usage(1_000_000, 0, 0), "gpt-5-mini");
        var model = model(prompt -> dear, grants());
        model.ask(PROMPT);

        assertThat(refusal(model)).hasMessageContaining("more than 10 times the usual");
    }

    @Test
    void shouldCountWhatIsStillUnderWay() {
        earlier = Collections.nCopies(50, 20_000L);
        var dear = new Prompt("explain", "1", "system", "user", "{}", 60_000, Duration.ofSeconds(1));
        var second = new ArrayList<ModelException>();
        var spending = spending(grants());
        var inner = new BudgetedChatModel(prompt -> unexpected(), "gpt-5-mini", spending);
        var outer = new BudgetedChatModel(
                prompt -> {
                    second.add(catchThrowableOfType(ModelException.class, () -> inner.ask(dear)));
                    return ANSWER;
                },
                "gpt-5-mini",
                spending);

        assertThat(outer.ask(dear)).isEqualTo(ANSWER);

        assertThat(second)
                .singleElement()
                .satisfies(refused -> assertThat(refused).hasMessageContaining("more than 10 times the usual"));
    }

    @Test
    void shouldFreeWhatWasNotAsked() {
        earlier = Collections.nCopies(50, 20_000L);
        var dear = new Prompt("explain", "1", "system", "user", "{}", 150_000, Duration.ofSeconds(1));
        var model = model(prompt -> ANSWER, grants());

        assertThat(catchThrowableOfType(ModelException.class, () -> model.ask(dear)))
                .hasMessageContaining("more than 10 times the usual");

        assertThat(model.ask(PROMPT)).isEqualTo(ANSWER);
    }

    @Test
    void shouldSayWhyThereIsNoAnswerAlsoWhenTheStoreFails() {
        var broken = new Budget() {
            @Override
            public Grant reserve(Spender spender, Cost worstCase) {
                return new Grant.Given("r", spender, worstCase);
            }

            @Override
            public void settle(Grant.Given grant, Cost actual) {
                throw new IllegalStateException("the store is gone");
            }
        };

        var failure = refusal(model(failing(Kind.TIMED_OUT), broken));

        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(e -> assertThat(e).hasMessage("the store is gone"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RATE_LIMITED", "UNAVAILABLE", "REJECTED", "HELD_BACK"})
    void shouldBookNothingForACallThatTheProviderTurnedAway(Kind kind) {
        refusal(model(failing(kind), grants()));

        assertThat(settled).containsExactly(Cost.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TIMED_OUT", "GARBLED", "DISCONNECTED", "INTERRUPTED"})
    void shouldBookTheWorstCaseWhereTheProviderMayHaveWorked(Kind kind) {
        refusal(model(failing(kind), grants()));

        assertThat(settled)
                .singleElement()
                .satisfies(cost -> assertThat(cost.tokens()).isGreaterThan(100));
    }

    @Test
    void shouldBookTheWorstCaseWhereSomethingUnexpectedHappens() {
        var model = model(
                prompt -> {
                    throw new IllegalStateException("a bug");
                },
                grants());

        assertThat(catchThrowableOfType(IllegalStateException.class, () -> model.ask(PROMPT)))
                .hasMessage("a bug");
        assertThat(settled).singleElement().isNotEqualTo(Cost.NONE);
    }

    private static ModelException refusal(ChatModel model) {
        return catchThrowableOfType(ModelException.class, () -> model.ask(PROMPT));
    }

    private BudgetedChatModel model(ChatModel model, Budget budget) {
        return new BudgetedChatModel(model, "gpt-5-mini", spending(budget));
    }

    private Spending spending(Budget budget) {
        return new Spending(
                budget,
                PriceFile.shipped(),
                new SpendBreaker((spender, most) -> earlier, SpendBreaker.Settings.USUAL),
                new LoopGuard(2, 10),
                new Spender("h", "explain", "acme/shop"));
    }

    private static ChatModel failing(Kind kind) {
        return prompt -> {
            throw new ModelException(kind, "scripted");
        };
    }

    private static Answer unexpected() {
        throw new AssertionError("nobody may be asked");
    }

    private Budget grants() {
        return new Budget() {
            @Override
            public Grant reserve(Spender spender, Cost worstCase) {
                return new Grant.Given("r", spender, worstCase);
            }

            @Override
            public void settle(Grant.Given grant, Cost actual) {
                settled.add(actual);
            }
        };
    }

    private Budget refuses() {
        return new Budget() {
            @Override
            public Grant reserve(Spender spender, Cost worstCase) {
                return new Grant.Refused("day", "the day is spent");
            }

            @Override
            public void settle(Grant.Given grant, Cost actual) {
                settled.add(actual);
            }
        };
    }
}
