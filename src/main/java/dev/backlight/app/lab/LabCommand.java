package dev.backlight.app.lab;

import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.data.picture.Mnist;
import dev.backlight.lab.Lab;
import dev.backlight.lab.LabResult;
import dev.backlight.lab.LabTexts;
import dev.backlight.lab.Settings;
import dev.backlight.lab.catalogue.Labs;
import dev.backlight.lab.run.Digits;
import dev.backlight.lab.run.LabRun;
import dev.backlight.lab.run.LabRunner;
import dev.backlight.model.text.Messages;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.storage.lab.LabCsv;
import dev.backlight.storage.lab.LabResultFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lab`: the experiments without a window. Alone it lists them, with a name it runs one and prints its figures.
@Command(
        name = "lab",
        description = "Runs an experiment and prints its figures; without a name, lists them all.",
        mixinStandardHelpOptions = true)
public final class LabCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "the lab to run")
    private String name;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "how many seeds, 3 to 12; left out, the lab's own number")
    private Integer seeds;

    @Option(names = "--first-seed", defaultValue = "1", paramLabel = "N", description = "the first of them")
    private long firstSeed;

    @Option(names = "--set", paramLabel = "KNOB=VALUE", description = "changes the recipe; may be given again")
    private List<String> changes = List.of();

    @Option(names = "--without", paramLabel = "CONTROL", description = "leaves a control out; may be given again")
    private List<String> without = List.of();

    @Option(names = "--threads", paramLabel = "N", description = "trials at once; the figures are the same")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", paramLabel = "FILE", description = "writes everything that was measured")
    private Path json;

    @Option(names = "--csv", paramLabel = "FILE", description = "writes every curve as a table")
    private Path csv;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private final Messages messages = new Messages(Locale.ENGLISH);

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (name == null) {
            for (Lab lab : Labs.all()) {
                out.printf(Locale.ROOT, "%-16s %s%n", lab.name(), messages.get(LabTexts.key(lab, "question")));
            }
            out.flush();
            return 0;
        }
        Lab lab = Labs.of(name);
        Map<String, Double> changed = changed();
        Settings settings = Settings.of(lab, changed, firstSeed, seeds == null ? lab.defaultSeeds() : seeds);
        for (String knob : changed.keySet()) {
            checkStep(knob, changed.get(knob), settings.get(knob));
        }
        for (String control : without) {
            settings = settings.with(lab, control, false);
        }
        if (threads < 1) {
            throw new CommandFailure("--threads " + threads + " runs nothing: give 1 or more.");
        }
        if (json != null
                && csv != null
                && json.toAbsolutePath().normalize().equals(csv.toAbsolutePath().normalize())) {
            throw new CommandFailure(json + " can't be both the JSON and the table: give two names.");
        }
        for (Path file : new Path[] {json, csv}) {
            if (file != null) {
                AtomicFile.check(file);
            }
        }
        LabRun run;
        LabResult result;
        try (LabRunner runner = new LabRunner(threads, new Digits(Mnist::load), () -> false)) {
            run = runner.start(lab, settings);
            result = run.result().join();
        }
        if (json != null) {
            LabResultFile.write(json, result);
        }
        if (csv != null) {
            LabCsv.write(csv, result);
        }
        new LabReport(lab, result, run.firstPointSeconds(), messages).print(out);
        return result.isWhole() ? 0 : 1;
    }

    /// What somebody writes is what runs: a value between two steps is not put on the nearest without a word.
    private static void checkStep(String knob, double asked, double nearest) {
        if (Math.abs(asked - nearest) > 1e-9 * Math.max(1, Math.abs(asked))) {
            throw new CommandFailure("The knob " + knob + " goes in steps: give " + plain(nearest) + " instead of "
                    + plain(asked) + ".");
        }
    }

    private static String plain(double value) {
        return new BigDecimal(value, MathContext.DECIMAL32).stripTrailingZeros().toPlainString();
    }

    private Map<String, Double> changed() {
        Map<String, Double> knobs = new LinkedHashMap<>();
        for (String change : changes) {
            String[] parts = change.split("=", 2);
            try {
                knobs.put(parts[0].strip(), Double.valueOf(parts.length < 2 ? "" : parts[1].strip()));
            } catch (NumberFormatException wrong) {
                throw new CommandFailure("\"" + change + "\" sets no knob: write its name, = and a number.");
            }
        }
        return knobs;
    }
}
