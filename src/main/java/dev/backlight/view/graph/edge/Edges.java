package dev.backlight.view.graph.edge;

import dev.backlight.engine.spec.Weights;
import dev.backlight.view.graph.layout.Frame;
import dev.backlight.view.graph.layout.GraphLayout;
import dev.backlight.view.graph.layout.Grid;
import dev.backlight.view.graph.layout.Structure;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.curve.Curve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The curves of one frame, gap by gap, faint ones first.
public final class Edges {
    /// More curves than this into one column are drawn row by row.
    private static final int MOST_INFLOWS = 160;

    /// What is fainter than this among rows is not drawn: 256 curves would only be fog.
    private static final double FAINTEST_ROW = 0.12;

    /// What steps back is painted as one group, this faint: drawn one by one, hundreds would add up to far more.
    public static final double STEPPED_BACK = 0.15;

    private final List<List<Edge>> gaps = new ArrayList<>();

    private Edges() {}

    public static Edges of(Frame frame) {
        Edges edges = new Edges();
        int columns = frame.structure().columns().size();
        for (int c = 0; c < columns; c++) {
            edges.gaps.add(c == 0 ? inflows(frame) : rows(frame, c - 1));
        }
        edges.gaps.add(votes(frame));
        return edges;
    }

    /// Gap 0 lies before the first column, the last one before the outputs.
    public List<Edge> gap(int gap) {
        return gaps.get(gap);
    }

    public int gaps() {
        return gaps.size();
    }

    /// The edge nearest to a point within `reach` pixels, the strongest of those that are equally near; null if
    /// none.
    public Edge at(double x, double y, double reach) {
        Edge found = null;
        double nearest = reach;
        for (List<Edge> gap : gaps) {
            for (Edge edge : gap) {
                double distance = edge.curve().distance(x, y);
                if (distance <= nearest) {
                    nearest = distance;
                    found = edge;
                }
            }
        }
        return found;
    }

    /// The edge of a target; null if it is not drawn.
    public Edge of(Target target) {
        for (List<Edge> gap : gaps) {
            for (Edge edge : gap) {
                if (edge.target().equals(target)) {
                    return edge;
                }
            }
        }
        return null;
    }

    /// From the picture to every unit of the first column, in bundles of a row.
    private static List<Edge> inflows(Frame frame) {
        Grid grid = frame.layout().grids().getFirst();
        Box picture = frame.layout().picture();
        int[] order = frame.orders().getFirst();
        float[] sums = frame.reading() == null ? null : frame.reading().sums(0);
        boolean perRow = order.length > MOST_INFLOWS;
        int count = perRow ? grid.rows() : order.length;
        double spread = Math.min(3, (grid.cell() - 4) / Math.max(1, grid.columns() - 1));
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int row = perRow ? i : grid.row(i);
            double offset = perRow ? 0 : (i % grid.columns() - (grid.columns() - 1) / 2.0) * spread;
            double start = picture.y() + 4 + (i + 0.5) / count * (picture.height() - 8);
            Curve curve = new Curve(frame.layout().leftOf(0), start, grid.x() - 6, grid.rowCentre(row) + offset);
            int item = order[perRow ? row * grid.columns() : i];
            double value = sums == null ? 0 : perRow ? rowMean(sums, order, grid, row) : sums[item];
            boolean leads = frame.untrained()
                    || frame.why() == null
                    || frame.structure().columns().size() > 1
                    || (perRow ? leads(frame, row) : frame.partOf(item) >= 0);
            edges.add(new Edge(curve, value, 0, leads ? 1 : STEPPED_BACK, new Target.Inflow(0, item)));
        }
        return scaled(edges, 0);
    }

    private static double rowMean(float[] sums, int[] order, Grid grid, int row) {
        double sum = 0;
        int from = row * grid.columns();
        int to = Math.min(order.length, from + grid.columns());
        for (int place = from; place < to; place++) {
            sum += sums[order[place]];
        }
        return sum / (to - from);
    }

    /// From the rows of a column to the rows of the next one.
    private static List<Edge> rows(Frame frame, int column) {
        Grid grid = frame.layout().grids().get(column);
        Grid next = frame.layout().grids().get(column + 1);
        double[][] flow = new double[grid.rows()][next.rows()];
        if (frame.reading() != null) {
            Structure.Column target = frame.structure().columns().get(column + 1);
            Weights.Matrix weights = frame.snapshot().parameters().get(target.weights());
            flow = target.kernel() == 0
                    ? frame.reading()
                            .flow(column, frame.rows(column), grid.rows(), weights, frame.rows(column + 1), next.rows())
                    : frame.reading()
                            .flowOfMaps(
                                    column,
                                    frame.rows(column),
                                    grid.rows(),
                                    weights,
                                    frame.rows(column + 1),
                                    next.rows());
        }
        double left = frame.layout().leftOf(column + 1);
        List<Edge> edges = new ArrayList<>();
        for (int r = 0; r < grid.rows(); r++) {
            for (int s = 0; s < next.rows(); s++) {
                Curve curve = new Curve(left, grid.rowCentre(r), next.x() - 5, next.rowCentre(s));
                edges.add(new Edge(curve, flow[r][s], 0, 1, new Target.Rows(column, r, s)));
            }
        }
        return scaled(edges, FAINTEST_ROW);
    }

    /// From the rows of the last column to the outputs.
    private static List<Edge> votes(Frame frame) {
        int last = frame.structure().last();
        Grid grid = frame.layout().grids().get(last);
        GraphLayout.Outputs outputs = frame.layout().outputs();
        double left = grid.bounds().right() + 5;
        List<Edge> edges = new ArrayList<>();
        double[][] flow = frame.reading() == null ? null : votesOf(frame, grid, last, outputs.count());
        int answer = frame.reading() == null ? -1 : frame.reading().answer();
        for (int r = 0; r < grid.rows(); r++) {
            for (int j = 0; j < outputs.count(); j++) {
                if (frame.structure().direct() && j != frame.orders().getFirst()[r]) {
                    continue;
                }
                Curve curve = new Curve(left, grid.rowCentre(r), outputs.circleX() - outputs.radius(), outputs.y(j));
                boolean leads = frame.untrained() || j == answer && (frame.why() == null || leads(frame, r));
                double emphasis = leads ? 1 : STEPPED_BACK;
                edges.add(new Edge(curve, flow == null ? 0 : flow[r][j], 0, emphasis, new Target.Vote(r, j)));
            }
        }
        return scaled(edges, 0);
    }

    /// Whether a row of the last hidden column has one of the units that bring most to the answer.
    private static boolean leads(Frame frame, int row) {
        return frame.leading().stream()
                .anyMatch(part -> frame.row(frame.structure().last(), part.item()) == row);
    }

    private static double[][] votesOf(Frame frame, Grid grid, int last, int outputs) {
        if (frame.structure().direct()) {
            double[][] logits = new double[outputs][outputs];
            for (int j = 0; j < outputs; j++) {
                logits[j][j] = frame.reading().logits()[j];
            }
            return logits;
        }
        int[] each = new int[outputs];
        for (int j = 0; j < outputs; j++) {
            each[j] = j;
        }
        Weights.Matrix weights =
                frame.snapshot().parameters().get(frame.structure().output().weights());
        return frame.reading().flow(last, frame.rows(last), grid.rows(), weights, each, outputs);
    }

    private static List<Edge> scaled(List<Edge> edges, double faintest) {
        double largest =
                edges.stream().mapToDouble(edge -> Math.abs(edge.value())).max().orElse(0);
        double scale = largest > 0 ? 1 / largest : 0;
        return edges.stream()
                .map(e -> new Edge(e.curve(), e.value(), Math.abs(e.value()) * scale, e.emphasis(), e.target()))
                .filter(edge -> edge.strength() >= faintest)
                .sorted(Comparator.comparingDouble(Edge::opacity))
                .toList();
    }
}
