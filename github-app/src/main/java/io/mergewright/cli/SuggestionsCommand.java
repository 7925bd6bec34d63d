package io.mergewright.cli;

import io.mergewright.config.Configuration;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Life;
import io.mergewright.quality.Sampling;
import io.mergewright.runtime.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists and shows suggestions, and takes people's answers to them. */
@Command(
        name = "suggestions",
        description = "Lists suggestions, shows one with all that became of it, and takes your answer to one.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:what was asked for is printed, or your answer is kept",
            "2:wrong usage, no such suggestion, or a configuration or store that cannot be used",
            "4:an error inside mergewright, or its output could not be written"
        })
final class SuggestionsCommand implements Callable<Integer> {
    private static final int TWO = 2;
    private static final String USAGE = "expected 'suggestions list [--state S] [--repo R] [--most N] [--to-label]',"
            + " 'suggestions show ID', 'suggestions accept ID [--how H]', 'suggestions reject ID --reason TEXT'"
            + " or 'suggestions label ID right|wrong'";

    /** In which way a suggestion was accepted. */
    enum How {
        HERE(Kind.ACCEPTED),
        EXACTLY(Kind.APPLIED_EXACTLY),
        IN_MEANING(Kind.APPLIED_IN_MEANING);

        private final Kind kind;

        How(Kind kind) {
            this.kind = kind;
        }

        /** As users write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Clock clock;
    private final String actor;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ConfigOptions config;

    @Parameters(index = "0", paramLabel = "ACTION", description = "list, show, accept, reject or label.")
    private String action;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description = "The suggestion, as list prints it; its beginning will do when no other begins so.")
    private @Nullable String id;

    @Parameters(index = "2", arity = "0..1", paramLabel = "LABEL", description = "With label: right or wrong.")
    private @Nullable String label;

    @Mixin
    private final SuggestionFilter filter = new SuggestionFilter();

    @Option(names = "--reason", paramLabel = "TEXT", description = "With reject: why.")
    private String reason = "";

    @Option(
            names = "--how",
            paramLabel = "HOW",
            description =
                    "With accept: one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); otherwise than by this"
                            + " command it may have been applied exactly, or in meaning.")
    private How how = How.HERE;

    SuggestionsCommand(ConfigOptions config, Terminal terminal, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.actor = terminal.environment().getOrDefault("USER", System.getProperty("user.name", "somebody"));
    }

    @Override
    public Integer call() {
        var command = spec.commandLine();
        BiFunction<State, Configuration, String> work = work();
        return StateCommands.write(
                config,
                command.getOut(),
                command.getErr(),
                (state, configuration) -> StateCommands.harmless(work.apply(state, configuration)));
    }

    private BiFunction<State, Configuration, String> work() {
        String wanted = id;
        if (wanted == null) {
            if (action.equals("list")) {
                return (state, configuration) -> filter.list(
                        state.suggestions(), new Sampling(configuration.ledger().labelShare()));
            }
            throw new ParameterException(spec.commandLine(), USAGE);
        }
        if (label != null) {
            Kind kind = labelKind();
            return (state, configuration) -> answer(state, wanted, kind, "");
        }
        return switch (action) {
            case "show" -> (state, configuration) -> show(state, wanted);
            case "accept" -> (state, configuration) -> answer(state, wanted, how.kind, reason);
            case "reject" -> {
                requireReason();
                yield (state, configuration) -> answer(state, wanted, Kind.REJECTED, reason);
            }
            default -> throw new ParameterException(spec.commandLine(), USAGE);
        };
    }

    private Kind labelKind() {
        if (action.equals("label") && "right".equals(label)) {
            return Kind.LABELLED_RIGHT;
        }
        if (action.equals("label") && "wrong".equals(label)) {
            return Kind.LABELLED_WRONG;
        }
        throw new ParameterException(spec.commandLine(), USAGE);
    }

    private void requireReason() {
        if (reason.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'reject' needs --reason TEXT: what is wrong with it is what can be learned from");
        }
    }

    private String show(State state, String wanted) {
        String full = full(state, wanted);
        state.ledger().append(new Event(full, "viewed:" + actor, Kind.VIEWED, now(), actor, ""));
        return LifeText.of(life(state, full));
    }

    private String answer(State state, String wanted, Kind kind, String detail) {
        String full = full(state, wanted);
        Instant now = now();
        state.ledger().append(new Event(full, "command:" + now.toEpochMilli(), kind, now, actor, detail));
        Life life = life(state, full);
        return "%s %s: %s%n"
                .formatted(
                        full, life.standing().state().label(), life.proposal().title());
    }

    private Instant now() {
        return clock.instant();
    }

    private static Life life(State state, String full) {
        return state.suggestions()
                .life(full)
                .orElseThrow(() -> CommandException.unusable("there is no suggestion " + full, null));
    }

    private static String full(State state, String beginning) {
        List<String> ids = state.suggestions().idsOf(beginning, TWO);
        if (ids.isEmpty()) {
            throw CommandException.unusable("there is no suggestion " + beginning, null);
        }
        if (ids.size() > 1 && !ids.get(0).equals(beginning)) {
            throw CommandException.unusable(
                    "several suggestions begin with %s, such as %s and %s".formatted(beginning, ids.get(0), ids.get(1)),
                    null);
        }
        return ids.get(0);
    }
}
