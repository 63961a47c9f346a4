package dev.backlight.app.lesson;

import dev.backlight.app.window.Fx;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.LessonStep;
import dev.backlight.lesson.check.Figures;
import dev.backlight.lesson.words.Rich;
import dev.backlight.lesson.words.Rich.Span;
import dev.backlight.lesson.words.StepText;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Theme;
import dev.backlight.storage.file.AtomicFile;
import dev.backlight.view.lesson.RichView;
import dev.backlight.view.microscope.maths.FormulaView;
import dev.backlight.view.paint.Palette;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/// A lesson to take home: one HTML file with every step's words, the numbers that stood in them, and a picture of
/// the very state.
final class Handout {
    private static final String STYLE = """
        body{font:16px/1.5 system-ui,"Noto Sans SC",sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
        img{width:100%;border:1px solid #ccc;border-radius:8px}section{break-inside:avoid;margin-top:2.5rem}
        code{background:#f3f0fa;padding:0 .2em}.muted{color:#666}b.value{font-variant-numeric:tabular-nums}
        .ask{border-left:4px solid #f0c23b;padding-left:1rem}\
        """;

    private static final double LETTERS = 16;
    private static final Color INK = Palette.of(Theme.LIGHT).plum();

    private final Lesson lesson;
    private final Messages messages;
    private final StringBuilder html = new StringBuilder();

    /// @param messages in the language of the handout
    Handout(Lesson lesson, Messages messages) {
        this.lesson = lesson;
        this.messages = messages;
        Locale locale = messages.locale();
        String title = escaped(lesson.text(locale).title());
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(locale.toLanguageTag())
                .append("\">\n<meta charset=\"utf-8\">\n<title>")
                .append(title)
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style>\n<h1>")
                .append(title)
                .append("</h1>\n<p class=\"muted\">")
                .append(escaped(lesson.text(locale).summary()))
                .append("</p>\n");
    }

    /// Adds a step.
    ///
    /// @param figures the numbers as the step began
    /// @param picture of its stage
    void add(LessonStep step, Figures figures, BufferedImage picture) throws IOException {
        StepText text = lesson.text(step, messages.locale());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        html.append("<section>\n<h2>")
                .append(lesson.placeOf(step.id()) + 1)
                .append(". ")
                .append(escaped(text.title()))
                .append("</h2>\n<img alt=\"")
                .append(escaped(text.title()))
                .append("\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png.toByteArray()))
                .append("\">\n");
        paragraphs(text.body(), figures);
        if (!text.question().isEmpty()) {
            part("lesson.guess", text.question(), figures);
            list(text.choices(), figures);
            html.append("</div>\n");
        }
        if (!text.task().isEmpty()) {
            part("lesson.turn", text.task(), figures);
            html.append("</div>\n");
        }
        html.append("</section>\n");
    }

    private void part(String title, Rich words, Figures figures) {
        html.append("<div class=\"ask\"><h3>")
                .append(escaped(messages.get(title)))
                .append("</h3>\n");
        paragraphs(words, figures);
    }

    private void list(List<Rich> choices, Figures figures) {
        if (!choices.isEmpty()) {
            html.append("<ul>\n");
            choices.forEach(
                    choice -> html.append("<li>").append(line(choice, figures)).append("</li>\n"));
            html.append("</ul>\n");
        }
    }

    private void paragraphs(Rich rich, Figures figures) {
        for (List<Span> paragraph : rich.paragraphs()) {
            html.append("<p>")
                    .append(line(new Rich(List.of(paragraph)), figures))
                    .append("</p>\n");
        }
    }

    private static String line(Rich rich, Figures figures) {
        StringBuilder line = new StringBuilder();
        for (Span span : rich.paragraphs().stream().flatMap(List::stream).toList()) {
            line.append(
                    switch (span) {
                        case Span.Plain(String text) -> escaped(text);
                        case Span.Key(String text) -> "<strong>" + escaped(text) + "</strong>";
                        case Span.Code(String text) ->
                            FormulaView.isFormula(text)
                                    ? Fx.call(() -> FormulaView.svg(text, LETTERS, INK))
                                    : "<code>" + escaped(text) + "</code>";
                        case Span.Value value ->
                            "<b class=\"value\">"
                                    + escaped(RichView.format(figures.of(value.quantity()), value.format())) + "</b>";
                    });
        }
        return line.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// Writes it: whole or not at all.
    void write(Path file) throws IOException {
        String all = html + "</html>\n";
        AtomicFile.write(file, out -> out.write(all.getBytes(StandardCharsets.UTF_8)));
    }
}
