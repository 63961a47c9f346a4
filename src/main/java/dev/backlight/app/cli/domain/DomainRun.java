package dev.backlight.app.cli.domain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.math.ThreadTeam;
import dev.backlight.storage.file.AtomicFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// `train` in a domain that is no sequence.
public final class DomainRun {
    private static final long SEED = 42;
    private static final Set<String> OPTIONS = Set.of("--domain", "--seed", "--threads", "--json", "--data", "--help");
    private static final List<DomainTask> TASKS =
            List.of(new SoundTask(), new TasteTask(), new DrivingTask(), new CompressingTask(), new InventingTask());

    private DomainRun() {}

    /// Whether a domain of that name is trained here; null is none.
    public static boolean knows(String domain) {
        return names().contains(domain == null ? "" : domain);
    }

    /// What can be trained here.
    public static List<String> names() {
        return TASKS.stream().map(DomainTask::id).toList();
    }

    /// Trains a domain with its usual settings, and prints its figures as they come.
    ///
    /// @param domain one that `knows` knows
    /// @param seed null for the usual one
    /// @param threads null for as many as its networks are fastest with
    /// @param data somebody's own data; null for the program's own
    /// @param json where the figures go as well; null for nowhere
    /// @return the exit code
    /// @throws CommandFailure with one sentence if the options don't belong together
    public static int train(String domain, CommandLine line, Long seed, Integer threads, Path data, Path json)
            throws IOException {
        DomainTask task = TASKS.stream()
                .filter(one -> one.id().equals(domain))
                .findFirst()
                .orElseThrow();
        for (OptionSpec option : line.getParseResult().matchedOptions()) {
            if (!OPTIONS.contains(option.longestName())) {
                throw new CommandFailure(option.longestName() + " doesn't belong to the domain " + domain
                        + ": leave it out with --domain " + domain + ".");
            }
        }
        if (data != null && !task.takesData()) {
            throw new CommandFailure("The domain " + domain + " has its own data: leave --data out.");
        }
        if (json != null) {
            AtomicFile.check(json);
        }
        PrintWriter out = line.getOut();
        long seeded = seed == null ? SEED : seed;
        int cores = threads == null ? task.threads() : threads;
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("domain", domain);
        report.put("seed", seeded);
        report.put("threads", cores);
        long begun = System.nanoTime();
        try (ThreadTeam team = ThreadTeam.of(cores)) {
            report.putAll(task.train(seeded, data, team, told -> {
                out.println(told);
                out.flush();
            }));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.printf(Locale.ROOT, "Altogether: %.1f s%n", seconds);
        out.flush();
        report.put("secondsAltogether", seconds);
        if (json != null) {
            byte[] bytes = new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsBytes(report);
            AtomicFile.write(json, to -> to.write(bytes));
        }
        return 0;
    }
}
