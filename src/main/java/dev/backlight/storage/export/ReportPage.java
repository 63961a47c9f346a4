package dev.backlight.storage.export;

import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.training.past.Curves.Line;
import java.util.Locale;
import java.util.Map;

/// A training on one page of HTML that needs no other file: network, recipe, curves and last figures.
final class ReportPage {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 180;

    private ReportPage() {}

    static String html(ExportSource source) {
        NetworkSpec network = source.model().network();
        StringBuilder out = new StringBuilder("""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Backlight: %1$s</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; color: #1F2328; max-width: 900px; margin: 40px auto; }
            h1 { font-size: 24px; } h2 { font-size: 16px; margin-top: 28px; }
            td, th { padding: 3px 16px 3px 0; text-align: left; vertical-align: top; }
            td.n { text-align: right; font-variant-numeric: tabular-nums; }
            figure { display: inline-block; margin: 0 20px 12px 0; } figcaption { color: #57606A; font-size: 13px; }
            </style></head><body>
            <h1>%1$s</h1>
            <p>%2$s parameters, epoch %3$d, step %4$d</p>
            """.formatted(
                        escaped(network.summary()),
                        String.format(Locale.ROOT, "%,d", network.parameterCount()),
                        source.model().epoch(),
                        source.model().step()));
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
            row(out, "loss", source.recipe().loss());
            row(out, "optimizer", source.recipe().optimizer());
            row(out, "schedule", source.recipe().schedule());
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
