package io.mergewright.model;

import io.mergewright.budget.Grant;

/** Asks only what the budget has room for: the worst case is set aside before the call and what it cost is booked after. */
public final class BudgetedChatModel implements ChatModel {
    private final ChatModel model;
    private final String name;
    private final Spending spending;

    /** Wraps {@code model}; the price list knows it by {@code name}. */
    public BudgetedChatModel(ChatModel model, String name, Spending spending) {
        this.model = model;
        this.name = name;
        this.spending = spending;
    }

    @Override
    public Answer ask(Prompt prompt) {
        Grant.Given grant = spending.reserve(name, prompt);
        Answer answer;
        try {
            answer = model.ask(prompt);
        } catch (RuntimeException e) {
            settle(grant, e);
            throw e;
        }
        spending.settle(grant, name, answer.usage());
        return answer;
    }

    /** What the store says then must not hide why there is no answer; the lease ends the reservation. */
    private void settle(Grant.Given grant, RuntimeException failure) {
        try {
            spending.settle(grant, name, kind(failure));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** What is not ours to understand may have reached the provider. */
    private static ModelException.Kind kind(RuntimeException failure) {
        return failure instanceof ModelException known ? known.kind() : ModelException.Kind.GARBLED;
    }
}
