package dev.backlight.view.lab.chart;

import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.PlacedBet;
import dev.backlight.lab.record.Measure;
import dev.backlight.model.lab.BetStroke;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.window.Settings;
import dev.backlight.view.chart.Chart;
import dev.backlight.view.chart.ChartPainter;
import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// The main chart of a lab. Before the run one draws the bet into it, with a pointer or by keys: left and right
/// choose a handle, up and down move it.
public final class LabChartView extends PaintedView {
    private static final double COARSE = 0.1;
    private static final double FINE = 0.01;

    /// Half of the last number of the axis, where no name stands right of it.
    private static final double NUMBER = 14;

    private final Experiment experiment;
    private final LabWords words;
    private final Runnable run;
    private final ChartPainter painter = new ChartPainter();
    private Plot plot;
    private double pointer = Double.NaN;
    private double lastX;
    private double lastY;
    private int handle;

    /// @param run runs the lab; called with Enter
    public LabChartView(Experiment experiment, Settings settings, Runnable run) {
        super(settings);
        this.experiment = experiment;
        this.run = run;
        words = new LabWords(experiment.lab(), settings.messages());
        setId("labChart");
        setMinSize(0, 0);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseExited(_ -> point(Double.NaN));
        setOnKeyPressed(this::key);
        focusedProperty().subscribe(_ -> requestPaint());
        watch(experiment.changesProperty().subscribe(_ -> changed()));
        watch(experiment.momentProperty().subscribe(_ -> requestPaint()));
    }

    private boolean isBetting() {
        return experiment.isOpenForBets() && experiment.stroke().isPresent();
    }

    private void changed() {
        setFocusTraversable(isBetting());
        setCursor(isBetting() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
        setAccessibleRole(isBetting() ? AccessibleRole.SLIDER : AccessibleRole.IMAGE_VIEW);
        tell();
        requestPaint();
    }

    private void tell() {
        Measure main = experiment.mainMeasure();
        PlacedBet bet = experiment.betProperty().get();
        String said = bet == null
                ? words.of("bet")
                : text("labs.bet.yours") + ": " + words.guess(experiment.lab().bet(), bet.guess(), main);
        if (isBetting() && isFocused()) {
            BetStroke stroke = experiment.stroke().orElseThrow();
            said = text(
                    "labs.handle",
                    text(main.axisKey()),
                    LabWords.place(stroke.x(stroke.placeOf(handle))),
                    words.value(main.format(), stroke.valueOf(handle)));
        }
        setAccessibleText(words.measure(main) + ". " + said);
    }

    private void point(double x) {
        pointer = x;
        requestPaint();
    }

    private void press(MouseEvent event) {
        if (isBetting() && plot != null) {
            requestFocus();
            experiment.beginStroke();
            lastX = plot.valueAt(event.getX());
            lastY = plot.numberAt(event.getY());
            drag(event);
        }
    }

    private void drag(MouseEvent event) {
        if (isBetting() && plot != null) {
            double x = plot.valueAt(event.getX());
            double y = plot.numberAt(event.getY());
            experiment.stroke().orElseThrow().draw(lastX, lastY, x, y);
            lastX = x;
            lastY = y;
            pointer = Double.NaN;
            experiment.placeStroke();
        }
    }

    private void key(KeyEvent event) {
        if (!isBetting()) {
            return;
        }
        double by = event.isShiftDown() ? COARSE : FINE;
        switch (event.getCode()) {
            case LEFT -> handle = Math.max(0, handle - 1);
            case RIGHT -> handle = Math.min(BetStroke.HANDLES - 1, handle + 1);
            case UP -> experiment.moveStroke(handle, by);
            case DOWN -> experiment.moveStroke(handle, -by);
            case ENTER -> run.run();
            default -> {
                return;
            }
        }
        event.consume();
        tell();
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Locale locale = settings().messages().locale();
        boolean betting = isBetting();
        Chart chart = LabChart.of(experiment, words, betting);
        boolean within = !betting
                && plot != null
                && pointer >= plot.box().x()
                && pointer <= plot.box().right();
        boolean named = chart.series().stream().anyMatch(line -> !line.name().isEmpty());
        plot = painter.paint(
                gc,
                within ? chart.pointed(plot.valueAt(pointer)) : chart,
                new Box(0, 0, width - (named ? 0 : NUMBER), height),
                palette,
                locale);
        if (experiment.records().isEmpty() && !betting) {
            plot.write(
                    text("labs.empty"),
                    Type.text(13, locale),
                    palette.mut(),
                    TextAlignment.CENTER,
                    plot.box().centreX(),
                    plot.box().centreY());
        }
        if (betting) {
            bet(palette, locale);
        }
    }

    private void bet(Palette palette, Locale locale) {
        BetStroke stroke = experiment.stroke().orElseThrow();
        PlacedBet placed = experiment.betProperty().get();
        if (placed == null && !isFocused()) {
            plot.write(
                    text("labs.draw"),
                    Type.text(13, locale),
                    palette.mut(),
                    TextAlignment.CENTER,
                    plot.box().centreX(),
                    plot.box().centreY());
        }
        if (isFocused()) {
            handles(stroke, palette);
        }
        if (placed != null && placed.guess().line() != null) {
            bubble(placed, palette, locale);
        }
    }

    private void handles(BetStroke stroke, Palette palette) {
        GraphicsContext gc = plot.gc();
        gc.setStroke(palette.ink());
        for (int i = 0; i < BetStroke.HANDLES; i++) {
            double radius = i == handle ? 6 : 4;
            double x = plot.x(stroke.x(stroke.placeOf(i))) - radius;
            double y = plot.yWithin(stroke.valueOf(i)) - radius;
            gc.setFill(i == handle ? palette.spot() : palette.stage());
            gc.setLineWidth(1.5);
            gc.fillOval(x, y, 2 * radius, 2 * radius);
            gc.strokeOval(x, y, 2 * radius, 2 * radius);
        }
    }

    /// The one number that will be compared.
    private void bubble(PlacedBet placed, Palette palette, Locale locale) {
        Bet.Line line = (Bet.Line) experiment.lab().bet();
        Measure main = experiment.mainMeasure();
        String small = words.reading(line, main);
        String large = words.number(line, placed.guess().number(), main);
        double width = 28
                + Math.max(TextWidth.of(small, Type.text(11, locale)), TextWidth.of(large, Type.semibold(19, locale)));
        boolean along = !Double.isNaN(placed.guess().number())
                && placed.guess().number() >= plot.x().low()
                && placed.guess().number() <= plot.x().high();
        double at = along ? plot.x(placed.guess().number()) : plot.box().centreX();
        double x = Math.clamp(
                at + 16, plot.box().x(), Math.max(plot.box().x(), plot.box().right() - width));
        double y = plot.box().centreY() - 20;
        GraphicsContext gc = plot.gc();
        gc.setFill(palette.card());
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.fillRoundRect(x, y, width, 54, 16, 16);
        gc.strokeRoundRect(x + 0.5, y + 0.5, width - 1, 53, 16, 16);
        plot.write(small, Type.text(11, locale), palette.mut(), TextAlignment.LEFT, x + 14, y + 16);
        plot.write(large, Type.semibold(19, locale), palette.ink(), TextAlignment.LEFT, x + 14, y + 36);
    }
}
