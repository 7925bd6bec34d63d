package io.mergewright.review.code;

import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A way out of a function between locking and unlocking. */
final class LeftLocked implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "left-locked", Tier.COMMENT, Severity.ERROR, "concurrency", "A return leaves something locked");
    private static final Map<String, String> UNLOCKS = Map.of(
            "Lock", "Unlock",
            "RLock", "RUnlock",
            "lock", "unlock",
            "lock_shared", "unlock_shared",
            "Enter", "Exit");
    private static final Map<String, String> UNLOCK_FUNCTIONS = Map.of(
            "pthread_mutex_lock", "pthread_mutex_unlock",
            "pthread_rwlock_rdlock", "pthread_rwlock_unlock",
            "pthread_rwlock_wrlock", "pthread_rwlock_unlock",
            "pthread_spin_lock", "pthread_spin_unlock",
            "mtx_lock", "mtx_unlock",
            "mutex_lock", "mutex_unlock",
            "spin_lock", "spin_unlock");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.of(Grammar.GO, Grammar.CPP, Grammar.C, Grammar.CSHARP);
    }

    @Override
    public List<String> signs() {
        return List.of("nlock", "Monitor.Exit");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            boolean statement = call.node()
                    .parent()
                    .filter(one -> one.is("expression_statement"))
                    .isPresent();
            if (statement && (UNLOCKS.containsKey(call.name()) || UNLOCK_FUNCTIONS.containsKey(call.name()))) {
                String unlock = unlock(call);
                leaves(call, unlock)
                        .forEach(leave -> found.accept(new Found(
                                leave,
                                "This leaves without `%s`, so the next one to lock it waits for ever."
                                        .formatted(Quotes.of(unlock)))));
            }
        }
    }

    private static List<Node> leaves(Call call, String unlock) {
        String bare = Pattern.quote(unlock).replace(".", "\\E\\s*(?:\\.|->)\\s*\\Q");
        Node scope = Scope.of(call.node());
        boolean deferred =
                Pattern.compile("defer[^\\n]*" + bare).matcher(scope.text()).find();
        return unlock.isEmpty() || deferred ? List.of() : EarlyLeaves.between(call.node(), Pattern.compile(bare));
    }

    /** The call that undoes {@code call}, up to its arguments. */
    private static String unlock(Call call) {
        String function = UNLOCK_FUNCTIONS.getOrDefault(call.name(), "");
        if (!function.isEmpty() && call.receiver().isEmpty() && call.arguments().size() == 1) {
            return function + "(" + call.arguments().get(0).text();
        }
        boolean monitor =
                call.receiver().filter(one -> one.text().equals("Monitor")).isPresent();
        boolean own = call.arguments().isEmpty() && !call.name().equals("Enter");
        return call.receiver()
                .filter(receiver -> monitor || own)
                .map(receiver -> receiver.text() + "." + UNLOCKS.getOrDefault(call.name(), ""))
                .orElse("");
    }
}
