package dev.backlight.storage.export;

import dev.backlight.engine.spec.NetworkSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A network as it is usually drawn: a column of circles for what enters and for what each layer with numbers of
/// its own makes, all joined with the next; of many units a few stand for all.
final class NetworkPicture {
    private static final int MOST = 10;
    private static final int COLUMN = 120;
    private static final int ROW = 22;
    private static final int RADIUS = 7;

    private record Column(String name, int units) {
        int circles() {
            return Math.min(MOST, units);
        }
    }

    private NetworkPicture() {}

    static void append(StringBuilder out, NetworkSpec network) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("input", network.input().size()));
        for (int i = 0; i < network.layers().size(); i++) {
            if (!network.layers().get(i).parameters(network.inputOf(i)).isEmpty()) {
                columns.add(new Column(
                        network.layers().get(i).describe().toString(),
                        network.shapes().get(i).size()));
            }
        }
        int height = MOST * ROW + 50;
        out.append(String.format(
                Locale.ROOT,
                "<h2>Network</h2><figure><svg width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\""
                        + " font-size=\"12\" text-anchor=\"middle\">\n",
                columns.size() * COLUMN,
                height));
        for (int c = 0; c + 1 < columns.size(); c++) {
            links(out, columns, c);
        }
        for (int c = 0; c < columns.size(); c++) {
            column(out, columns.get(c), x(c));
        }
        out.append("</svg></figure>\n");
    }

    private static int x(int column) {
        return column * COLUMN + COLUMN / 2;
    }

    private static int y(Column column, int circle) {
        return (MOST - column.circles()) * ROW / 2 + circle * ROW + ROW / 2;
    }

    private static void links(StringBuilder out, List<Column> columns, int c) {
        Column from = columns.get(c);
        Column to = columns.get(c + 1);
        out.append("<path stroke=\"#D0D7DE\" stroke-width=\"0.7\" d=\"");
        for (int i = 0; i < from.circles(); i++) {
            for (int j = 0; j < to.circles(); j++) {
                out.append("M%d %dL%d %d".formatted(x(c), y(from, i), x(c + 1), y(to, j)));
            }
        }
        out.append("\"/>\n");
    }

    private static void column(StringBuilder out, Column column, int x) {
        for (int i = 0; i < column.circles(); i++) {
            out.append("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"#fff\" stroke=\"#1F2328\"/>%n"
                    .formatted(x, y(column, i), RADIUS));
        }
        String units = column.units() > column.circles() ? " of which %d are drawn".formatted(column.circles()) : "";
        out.append("<text x=\"%d\" y=\"%d\" font-weight=\"600\">%s</text>%n"
                .formatted(x, MOST * ROW + 18, ReportPage.escaped(column.name())));
        out.append("<text x=\"%d\" y=\"%d\" fill=\"#57606A\" font-size=\"10\">%d%s</text>%n"
                .formatted(x, MOST * ROW + 34, column.units(), units));
    }
}
