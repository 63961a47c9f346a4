package dev.backlight.app.cli;

import dev.backlight.app.bench.Benchmark;
import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.model.window.WindowScale;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/// The program's commands. Failures are one sentence on the error stream; exit codes are 0, 1 (failed), 2 (wrong
/// use).
@Command(
        name = "backlight",
        description = "See a neural network learn. Without a command, the window opens.",
        mixinStandardHelpOptions = true,
        versionProvider = BacklightCommand.Version.class)
public final class BacklightCommand implements Runnable {
    static final int WRONG_USE = 2;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--scale",
            paramLabel = "PERCENT",
            description = "how large the window's contents are, 100 to 200; remembered")
    private String scale;

    private BacklightCommand() {}

    /// @param more commands beside train, predict and bench
    /// @param benchmarks that `bench` offers beside its own
    /// @return the exit code
    public static int execute(String[] arguments, List<Object> more, List<Benchmark> benchmarks) {
        return line(more, benchmarks).execute(arguments);
    }

    /// All commands, ready to be executed; else as `execute`.
    public static CommandLine line(List<Object> more, List<Benchmark> benchmarks) {
        CommandLine command = new CommandLine(new BacklightCommand());
        command.addSubcommand(new TrainCommand());
        command.addSubcommand(new PredictCommand());
        command.addSubcommand(new MicroscopeCommand());
        more.forEach(command::addSubcommand);
        command.addSubcommand(new BenchCommand(benchmarks));
        command.registerConverter(Path.class, BacklightCommand::path);
        command.setExecutionExceptionHandler((failure, line, _) -> explain(failure, line));
        command.setParameterExceptionHandler((wrong, _) -> {
            wrong.getCommandLine().getErr().println(sentence(wrong.getMessage()));
            return WRONG_USE;
        });
        return command;
    }

    @Override
    public void run() {
        if (scale != null) {
            WindowScale.of(scale); // a right one has opened the window
        }
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException unwritable) {
            throw new CommandLine.TypeConversionException(unwritable(unwritable));
        }
    }

    /// Where the system was told of no language, as by LC_ALL=C, names have only the letters of ASCII.
    private static String unwritable(InvalidPathException name) {
        return "\"" + name.getInput() + "\" is no name of a file in the language that is set here: set LC_ALL=C.UTF-8,"
                + " or give it another name.";
    }

    private static int explain(Exception failure, CommandLine line) {
        Throwable told = failure;
        while ((told instanceof UncheckedIOException || told instanceof CompletionException)
                && told.getCause() != null) {
            told = told.getCause(); // what was wrong on another thread, or below
        }
        if (told instanceof InvalidPathException name) {
            line.getErr().println(unwritable(name));
            return WRONG_USE;
        }
        line.getErr().println(sentence(told.getMessage() == null ? told.toString() : told.getMessage()));
        return switch (told) {
            case CommandFailure command -> command.exitCode();
            case dev.backlight.data.DataException _, IllegalArgumentException _ -> WRONG_USE;
            default -> 1;
        };
    }

    /// One line that ends as a sentence does.
    private static String sentence(String message) {
        String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.endsWith(".") || line.endsWith("!") || line.endsWith("?") ? line : line + ".";
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "Backlight " + System.getProperty("backlight.version", "(development)"),
                "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
            };
        }
    }
}
