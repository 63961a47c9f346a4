package dev.backlight.app;

import dev.backlight.app.bench.screen.FramesBenchmark;
import dev.backlight.app.bench.screen.LensBenchmark;
import dev.backlight.app.bench.screen.MicroscopeBenchmark;
import dev.backlight.app.bench.screen.PlaneWindowBenchmark;
import dev.backlight.app.bench.screen.RoomsBenchmark;
import dev.backlight.app.bench.screen.StartBenchmark;
import dev.backlight.app.bench.screen.WindowBenchmark;
import dev.backlight.app.cli.BacklightCommand;
import dev.backlight.app.cli.SnapshotCommand;
import dev.backlight.app.cli.export.ExportCommand;
import dev.backlight.app.lab.LabCommand;
import dev.backlight.app.lesson.LessonCommand;
import java.util.List;
import picocli.CommandLine;

/// Every command of the command line.
public final class Commands {
    private Commands() {}

    /// All of them, ready to be executed.
    public static CommandLine line() {
        return BacklightCommand.line(
                List.of(new SnapshotCommand(), new LabCommand(), new ExportCommand(), new LessonCommand()),
                List.of(
                        new FramesBenchmark(),
                        new WindowBenchmark(),
                        new PlaneWindowBenchmark(),
                        new MicroscopeBenchmark(),
                        new LensBenchmark(),
                        new RoomsBenchmark(),
                        new StartBenchmark()));
    }
}
