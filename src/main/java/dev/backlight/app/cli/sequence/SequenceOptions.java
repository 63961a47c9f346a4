package dev.backlight.app.cli.sequence;

import dev.backlight.app.cli.domain.DomainRun;
import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.engine.spec.sequence.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/// The options of `train` and `predict` that speak of sequences.
public final class SequenceOptions {
    static final String TEXT = "text";
    static final String ATTENTION = "attention";
    private static final Set<String> OTHERS =
            Set.of("--seed", "--threads", "--json", "--data", "--save", "--model", "--help");

    @Option(
            names = "--domain",
            paramLabel = "NAME",
            description = "text or attention: learns from sequences; or sound, taste, driving, compressing, inventing,"
                    + " with their usual settings")
    private String domain;

    @Option(
            names = "--task",
            paramLabel = "NAME",
            description = "text: names, surnames, sentiment, memory; attention: names, hidden-letter, translation")
    private String task;

    @Option(names = "--cell", paramLabel = "NAME", description = "text: rnn, gru or lstm (default)")
    private String cell;

    @Option(names = "--language", paramLabel = "CODE", description = "sentiment: en (default) or zh")
    private String language;

    @Option(names = "--uncapped", description = "surnames: all of them, more than half of them Russian")
    private boolean uncapped;

    @Option(
            names = "--forget-bias",
            paramLabel = "X",
            description = "memory with LSTM: what the forget gates start at, default 1")
    private Float forgetBias;

    /// The domain that was asked for; null for none.
    public String domain() {
        return domain;
    }

    /// Whether sequences are spoken of.
    public boolean isGiven() {
        return domain != null || task != null || cell != null || language != null || uncapped || forgetBias != null;
    }

    /// Whether more than the domain is said about what is to be learned.
    boolean isDetailed() {
        return task != null || cell != null || language != null || uncapped || forgetBias != null;
    }

    /// Checks that the options belong together.
    ///
    /// @param line as it was parsed
    /// @throws CommandFailure with one sentence if they don't
    SequenceChoice choice(CommandLine line) {
        if (domain == null) {
            throw new CommandFailure("--task, --cell and what belongs to them need --domain: give text or attention.");
        }
        if (!List.of(TEXT, ATTENTION).contains(domain)) {
            throw new CommandFailure("\"" + domain + "\" is no domain: choose text, attention, "
                    + String.join(", ", DomainRun.names()) + ".");
        }
        List<SequenceTask> tasks = Arrays.stream(SequenceTask.values())
                .filter(known -> known.isIn(domain))
                .toList();
        if (task == null) {
            throw new CommandFailure(
                    "--domain " + domain + " needs --task: choose " + list(tasks, SequenceTask::id) + ".");
        }
        SequenceTask chosen = tasks.stream()
                .filter(known -> known.id().equals(task))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("\"" + task + "\" is no task of the domain " + domain
                        + ": choose " + list(tasks, SequenceTask::id) + "."));
        checkKnobs(chosen);
        for (OptionSpec option : line.getParseResult().matchedOptions()) {
            String name = option.longestName();
            if (!OTHERS.contains(name) && !ofSequences(name)) {
                throw new CommandFailure(name + " belongs to pictures: leave it out with --domain " + domain + ".");
            }
        }
        return new SequenceChoice(
                domain, chosen, cell(), "zh".equals(language), uncapped, forgetBias == null ? 1 : forgetBias);
    }

    private void checkKnobs(SequenceTask chosen) {
        if (domain.equals(ATTENTION) && cell != null) {
            throw new CommandFailure("--cell belongs to the domain text: leave it out with --domain attention.");
        }
        if (language != null && chosen != SequenceTask.SENTIMENT) {
            throw new CommandFailure("--language belongs to the task sentiment: leave it out with " + task + ".");
        }
        if (language != null && !List.of("en", "zh").contains(language)) {
            throw new CommandFailure("\"" + language + "\" is no language of the reviews: choose en or zh.");
        }
        if (uncapped && chosen != SequenceTask.SURNAMES) {
            throw new CommandFailure("--uncapped belongs to the task surnames: leave it out with " + task + ".");
        }
        if (forgetBias != null && (chosen != SequenceTask.MEMORY || cell() != Cell.LSTM)) {
            throw new CommandFailure("--forget-bias belongs to the task memory with --cell lstm: leave it out.");
        }
    }

    private Cell cell() {
        String name = cell == null ? "lstm" : cell;
        return Arrays.stream(Cell.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("\"" + name + "\" is no cell: choose rnn, gru or lstm."));
    }

    private static boolean ofSequences(String name) {
        return List.of("--domain", "--task", "--cell", "--language", "--uncapped", "--forget-bias")
                .contains(name);
    }

    private static <T> String list(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.joining(", "));
    }
}
