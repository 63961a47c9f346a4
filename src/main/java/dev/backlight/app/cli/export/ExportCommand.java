package dev.backlight.app.cli.export;

import dev.backlight.app.cli.failure.CommandFailure;
import dev.backlight.data.feedback.Correction;
import dev.backlight.data.picture.Mnist;
import dev.backlight.storage.export.ExportForm;
import dev.backlight.storage.export.ExportSource;
import dev.backlight.storage.picture.PictureForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export`: takes a network elsewhere. What was written is read back and compared, and the last line says so.
@Command(
        name = "export",
        description = "Writes a network, or how it learned, in a form that other programs read.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "a model, a training state, a project, a network over sequences, an ONNX file or an NPZ")
    private Path file;

    @Option(
            names = "--as",
            required = true,
            paramLabel = "FORM",
            description = "onnx, npz, pytorch, keras, numpy, csv, json, tensorboard, report, png, svg, gif or sequence")
    private String form;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write it")
    private Path out;

    @Option(
            names = "--room",
            paramLabel = "NAME",
            description = "of a project: the room of the domains whose network goes elsewhere")
    private String room;

    @CommandLine.Mixin
    private PictureOptions pictures;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ExportForm.Written written = written();
        written.files().forEach(one -> spec.commandLine().getOut().println(one));
        spec.commandLine().getOut().println(written.check());
        spec.commandLine().getOut().flush();
        if (!written.agrees()) {
            throw new CommandFailure(out + " says otherwise than what it was made of: don't rely on it.", 1);
        }
        return 0;
    }

    private ExportForm.Written written() throws IOException {
        Optional<PictureForm> picture = PictureForm.of(form);
        if (picture.isPresent()) {
            return new PictureExport(picture.get(), pictures.checked()).write(file, out);
        }
        String workspace = pictures.workspace();
        return TrainedExport.isOf(file, workspace, room)
                ? TrainedExport.write(file, ExportForm.of(form), workspace, room, out)
                : ExportForm.of(form).write(source(ExportForm.of(form)), out);
    }

    /// A report of a network that reads the program's digits judges it by them.
    private ExportSource source(ExportForm wanted) throws IOException {
        ExportSource source = ExportSource.of(file);
        boolean digits = source.model().names().areNumbers()
                && source.model().network().input().size() == Correction.PIXELS;
        return wanted == ExportForm.REPORT && digits && source.test() == null
                ? source.tested(Mnist.load().test())
                : source;
    }
}
