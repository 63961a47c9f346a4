package dev.backlight.storage.export;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.storage.exchange.WeightTiles;
import dev.backlight.training.past.Curves.Line;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A training on one page of HTML that needs no other file: network, recipe, curves, and where the examples of a
/// test are known, confusion and worst mistakes.
final class ReportPage {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 180;

    private ReportPage() {}

    static String html(ExportSource source) throws IOException {
        NetworkSpec network = source.model().network();
        StringBuilder out = new StringBuilder("""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Backlight: %1$s</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; color: #1F2328; max-width: 900px; margin: 40px auto; }
            h1 { font-size: 24px; } h2 { font-size: 16px; margin-top: 28px; }
            td, th { padding: 3px 16px 3px 0; text-align: left; vertical-align: top; }
            td.n { text-align: right; font-variant-numeric: tabular-nums; }
            table.confusion td, table.confusion th { padding: 2px 7px; text-align: right; min-width: 22px; }
            img { image-rendering: pixelated; } figure.example { margin: 0 14px 10px 0; width: 130px; }
            figure { display: inline-block; margin: 0 20px 12px 0; } figcaption { color: #57606A; font-size: 13px; }
            </style></head><body>
            <h1>%1$s</h1>
            <p>%2$s parameters, epoch %3$d, step %4$d</p>
            """.formatted(
                        escaped(network.summary()),
                        String.format(Locale.ROOT, "%,d", network.parameterCount()),
                        source.model().epoch(),
                        source.model().step()));
        NetworkPicture.append(out, network);
        Optional<BufferedImage> looks = WeightTiles.of(source.model());
        if (looks.isPresent()) {
            out.append("<h2>What the first layer looks at</h2><figure>");
            out.append(image(WeightTiles.png(looks.get()), 2 * looks.get().getWidth(), "weights of the first layer"));
            out.append("<figcaption>a picture for each unit: blue where ink speaks for it, orange where against it"
                    + "</figcaption></figure>\n");
        }
        out.append("<h2>Layers</h2><table>\n");
        for (int i = 0; i < network.layers().size(); i++) {
            out.append("<tr><td>%s</td><td>%s</td></tr>%n"
                    .formatted(
                            escaped(network.layers().get(i).describe().toString()),
                            network.shapes().get(i)));
        }
        out.append("</table>\n");
        if (source.recipe() != null) {
            out.append("<h2>Recipe</h2><table>\n");
            row(out, "loss", plain(source.recipe().loss()));
            row(out, "optimizer", plain(source.recipe().optimizer()));
            row(out, "schedule", plain(source.recipe().schedule()));
            row(out, "batch", source.recipe().batch());
            row(out, "epochs", source.recipe().epochs());
            row(out, "seed", source.recipe().seed());
            out.append("</table>\n");
        }
        if (source.hasCurves()) {
            out.append("<h2>Curves</h2>\n");
            for (Map.Entry<String, Line> curve : source.curves().lines().entrySet()) {
                if (curve.getValue().size() > 1) {
                    figure(out, curve.getKey(), curve.getValue());
                }
            }
        }
        if (ReportFindings.fits(source.model(), source.test())) {
            out.append(new ReportFindings(source.model(), source.test()).html());
        }
        return out.append("<p>Made by Backlight.</p></body></html>\n").toString();
    }

    private static void row(StringBuilder out, String name, Object value) {
        out.append("<tr><th>%s</th><td>%s</td></tr>%n".formatted(name, escaped(String.valueOf(value))));
    }

    private static void figure(StringBuilder out, String name, Line line) {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double y : line.y()) {
            least = Double.isFinite(y) ? Math.min(least, y) : least;
            largest = Double.isFinite(y) ? Math.max(largest, y) : largest;
        }
        double from = line.x()[0];
        double span = Math.max(1e-9, line.x()[line.size() - 1] - from);
        double range = Math.max(1e-9, largest - least);
        int every = Math.max(1, line.size() / (2 * WIDTH));
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < line.size(); i += every) {
            if (Double.isFinite(line.y()[i])) {
                points.append(String.format(
                        Locale.ROOT,
                        "%.1f,%.1f ",
                        (line.x()[i] - from) / span * WIDTH,
                        HEIGHT - (line.y()[i] - least) / range * HEIGHT));
            }
        }
        out.append(String.format(
                Locale.ROOT,
                "<figure><svg width=\"%d\" height=\"%d\" viewBox=\"-2 -2 %d %d\"><path d=\"M0 0V%d H%d\" fill=\"none\""
                    + " stroke=\"#D0D7DE\"/><polyline points=\"%s\" fill=\"none\" stroke=\"#1F2328\""
                    + " stroke-width=\"1.5\"/></svg><figcaption>%s: %.4g to %.4g, last %.4g</figcaption></figure>\n",
                WIDTH + 4,
                HEIGHT + 4,
                WIDTH + 4,
                HEIGHT + 4,
                HEIGHT,
                WIDTH,
                points.toString().strip(),
                escaped(name),
                least,
                largest,
                line.y()[line.size() - 1]));
    }

    /// A record in words: `Adam, learning rate 0.001, beta1 0.9`.
    private static String plain(Object spec) {
        String parts = spec.toString().replaceAll("\\[\\]", "").replace("]", "").replace("[", ", ");
        StringBuilder words = new StringBuilder();
        for (String part : parts.replace("=", " ").split("(?<=[a-z])(?=[A-Z])")) {
            words.append(words.isEmpty() ? part : " " + part.toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    /// @param png its bytes
    /// @param width on the page, in pixels
    static String image(byte[] png, int width, String said) {
        return "<img width=\"%d\" alt=\"%s\" src=\"data:image/png;base64,%s\">"
                .formatted(width, escaped(said), Base64.getEncoder().encodeToString(png));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
