package dev.backlight.view.evaluation.run;

import dev.backlight.model.run.RunEntry;
import dev.backlight.view.stage.paint.Refresh;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// The rows of the run list, those of earlier sessions under a title of their own. A row is made when it comes near
/// the window it is seen through, so that two hundred cost no more than a dozen.
public final class RunList extends Region {
    private static final double ROW = 46;
    private static final double PITCH = ROW + 2;
    private static final double TITLE = 28;
    private static final double PAD = 8;

    /// So many rows beyond the edge are there, for the keys to walk on to.
    private static final int BEYOND = 4;

    private final Function<RunEntry, RunRow> maker;
    private final Label title;
    private final ScrollPane window = new ScrollPane(this);
    private final Map<RunEntry, RunRow> rows = new IdentityHashMap<>();
    private final Refresh moved = new Refresh(this, this::look);
    private List<RunEntry> runs = List.of();
    private int firstEarlier;

    /// @param title stands over the runs of earlier sessions
    public RunList(String title, Function<RunEntry, RunRow> maker) {
        this.maker = maker;
        this.title = new Label(title);
        this.title.setId("earlier-runs");
        this.title.getStyleClass().add("caption");
        window.setFitToWidth(true);
        window.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        window.getStyleClass().add("evaluation-list");
        window.setId("run-list");
        window.setMinHeight(PITCH);
        window.vvalueProperty().subscribe(moved::request);
        window.viewportBoundsProperty().subscribe(moved::request);
    }

    /// What the list is seen through.
    public ScrollPane window() {
        return window;
    }

    /// @param now the earlier ones last
    public void show(List<RunEntry> now) {
        if (!runs.equals(now)) {
            runs = List.copyOf(now);
            firstEarlier = (int) runs.stream().filter(run -> !run.isEarlier()).count();
            requestLayout();
        }
        look();
    }

    public void dispose() {
        moved.dispose();
        rows.values().forEach(RunRow::dispose);
    }

    /// Makes the rows that are near and gives up the others; that with the focus stays.
    private void look() {
        double height = window.getViewportBounds().getHeight();
        double top = window.getVvalue() * Math.max(0, getHeight() - height);
        List<RunRow> near = new ArrayList<>();
        List<Node> parts = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            if (i == firstEarlier) {
                parts.add(title);
            }
            RunRow there = rows.get(runs.get(i));
            boolean isNear = y(i + BEYOND) + ROW > top && y(i - BEYOND) < top + height;
            if (isNear || there != null && there.isFocusWithin()) {
                near.add(there == null ? made(runs.get(i)) : there);
                parts.add(near.getLast());
            }
        }
        rows.values().stream().filter(row -> !near.contains(row)).forEach(RunRow::dispose);
        rows.values().retainAll(near);
        if (!getChildren().equals(parts)) {
            getChildren().setAll(parts);
        }
        near.forEach(RunRow::refresh);
    }

    private RunRow made(RunEntry run) {
        RunRow row = maker.apply(run);
        rows.put(run, row);
        row.focusWithinProperty().subscribe(focused -> {
            if (focused) {
                reveal(run);
            }
        });
        return row;
    }

    /// The keys have gone to a row that may lie beyond the edge.
    private void reveal(RunEntry run) {
        double height = window.getViewportBounds().getHeight();
        double hidden = getHeight() - height;
        double y = y(runs.indexOf(run));
        if (hidden > 0) {
            double top = window.getVvalue() * hidden;
            double wanted = Math.min(y, Math.max(top, y + PITCH - height));
            window.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }

    private double y(int i) {
        return i * PITCH + (i >= firstEarlier && firstEarlier < runs.size() ? TITLE : 0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return y(runs.size()) + PAD;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * PAD;
        title.resizeRelocate(2 * PAD, firstEarlier * PITCH, width - PAD, TITLE);
        rows.forEach((run, row) -> row.resizeRelocate(PAD, y(runs.indexOf(run)), width, ROW));
    }
}
