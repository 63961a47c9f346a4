package dev.backlight.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.backlight.app.bench.Benchmark;
import dev.backlight.app.bench.EngineFigures;
import dev.backlight.app.bench.EpochBenchmark;
import dev.backlight.app.bench.PlaygroundBenchmark;
import dev.backlight.app.bench.SequenceBenchmark;
import dev.backlight.app.bench.SoakBenchmark;
import dev.backlight.app.bench.TrainingBenchmark;
import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.storage.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bench`: figures as JSON.
@Command(name = "bench", description = "Measures this machine; prints JSON.", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "one benchmark; all if left out")
    private String name;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the figures to a file as well")
    private Path json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private final List<Benchmark> benchmarks;

    BenchCommand(List<Benchmark> more) {
        benchmarks = new ArrayList<>(List.of(
                new EngineFigures(),
                new EpochBenchmark(),
                new TrainingBenchmark(),
                new SequenceBenchmark(),
                new PlaygroundBenchmark(),
                new SoakBenchmark(10)));
        benchmarks.addAll(more);
    }

    /// What the screen adds to a benchmark has its name.
    private static Object together(Object figures, Object more) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Object part : List.of(figures, more)) {
            ((Map<?, ?>) part).forEach((key, value) -> all.put((String) key, value));
        }
        return all;
    }

    @Override
    public Integer call() throws IOException {
        List<Benchmark> chosen = benchmarks.stream()
                .filter(benchmark -> name == null || benchmark.name().equals(name))
                .toList();
        if (chosen.isEmpty()) {
            throw new CommandFailure("\"" + name + "\" is no benchmark: choose "
                    + benchmarks.stream().map(Benchmark::name).distinct().collect(Collectors.joining(", ")) + ".");
        }
        if (json != null) {
            AtomicFile.check(json);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("java", Runtime.version().toString());
        figures.put("cores", Runtime.getRuntime().availableProcessors());
        for (Benchmark benchmark : chosen) {
            figures.merge(benchmark.name(), benchmark.run(), BenchCommand::together);
        }
        byte[] text =
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(figures);
        if (json != null) {
            AtomicFile.write(json, out -> out.write(text));
        }
        spec.commandLine().getOut().println(new String(text, java.nio.charset.StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
