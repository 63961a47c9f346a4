package dev.backlight.view.pipeline;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.look.Sample;
import dev.backlight.model.window.Settings;
import dev.backlight.training.run.RunState;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.Cadence;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextAlignment;

/// The way of a sample from raw pixels to a correction, as one line of eight stations under the transport bar: a
/// picture of the sample as it is there, a name, a figure. When the sample changes, the new one travels from left
/// to right.
public final class PipelineStrip extends PaintedView {
    /// With pictures, and without where the window is low.
    public static final double HEIGHT = 60;

    public static final double LOW_HEIGHT = 36;

    private static final double RING = 2;

    private final DigitsModel digits;
    private final StationPictures pictures;
    private final StationFigures figures;
    private final Set<Station> open;
    private final Consumer<Station> chooser;
    private final ObjectProperty<Station> selected = new SimpleObjectProperty<>(this, "selected");
    private final Tooltip tooltip = new Tooltip();
    private final Travel travel = new Travel(this::requestPaint);
    private final Cadence cadence = new Cadence(this::requestPaint);
    private Station hovered;
    private Station walked = Station.INPUT;

    /// @param open stations that have something to open
    /// @param chooser is told which of them somebody clicked
    public PipelineStrip(DigitsModel digits, Settings settings, Set<Station> open, Consumer<Station> chooser) {
        super(settings);
        this.digits = digits;
        this.open = open;
        this.chooser = chooser;
        pictures = new StationPictures(digits);
        figures = new StationFigures(digits, settings);
        setId("pipeline-strip");
        setLow(false);
        watch(digits.sample().sampleProperty().subscribe(this::sampleChanged));
        watch(digits.sample().probeProperty().subscribe(this::trainingNews));
        watch(digits.run().historyVersionProperty().subscribe(this::trainingNews));
        watch(digits.run().evaluationProperty().subscribe(this::requestPaint));
        watch(digits.run().configProperty().subscribe(this::requestPaint));
        watch(digits.feedback().setProperty().subscribe(this::requestPaint));
        watch(digits.run().stateProperty().subscribe(this::requestPaint));
        watch(selected.subscribe(this::requestPaint));
        watch(settings.askingProperty().subscribe(_ -> requestPaint()));
        sampleChanged();
        setOnMouseMoved(event -> hover(geometry().at(event.getX())));
        setOnMouseExited(_ -> hover(null));
        setOnMouseClicked(event -> choose(geometry().at(event.getX())));
        setFocusTraversable(true);
        focusedProperty().subscribe(this::requestPaint);
        setOnKeyPressed(this::walk);
    }

    /// The station whose room is open; null when the network graph is.
    public ObjectProperty<Station> selectedProperty() {
        return selected;
    }

    /// Folds to names over figures where the window is low.
    public void setLow(boolean low) {
        double height = low ? LOW_HEIGHT : HEIGHT;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    @Override
    public void dispose() {
        travel.stop();
        super.dispose();
    }

    /// With the focus on the strip the arrows walk along the stations, and Enter opens.
    private void walk(KeyEvent event) {
        int step = switch (event.getCode()) {
            case RIGHT -> 1;
            case LEFT -> -1;
            default -> 0;
        };
        if (step != 0) {
            walked = Station.values()[Math.clamp(walked.ordinal() + step, 0, Station.values().length - 1)];
            requestPaint();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose(walked);
            event.consume();
        }
    }

    private void choose(Station station) {
        if (opens(station)) {
            chooser.accept(station);
        }
    }

    private boolean opens(Station station) {
        return station != null && open.contains(station);
    }

    private void sampleChanged() {
        Sample sample = digits.sample().sampleProperty().get();
        boolean watched = getScene() != null
                && getScene().getWindow() != null
                && getScene().getWindow().isShowing();
        boolean still = settings().systemProperty().get().lessMotion();
        travel.begin(sample == null ? null : sample.pixels(), watched && !still);
        requestPaint();
    }

    private void trainingNews() {
        cadence.news(digits.run().stateProperty().get() == RunState.RUNNING);
    }

    private void hover(Station station) {
        if (hovered == station) {
            return;
        }
        hovered = station;
        boolean opens = opens(station);
        setCursor(opens ? Cursor.HAND : Cursor.DEFAULT);
        if (station == null) {
            Tooltip.uninstall(this, tooltip);
        } else {
            String tip = text("pipeline." + station.id() + ".tip");
            tooltip.setText(opens ? tip + " · Alt+" + (station.ordinal() + 1) : tip);
            Tooltip.install(this, tooltip);
        }
        requestPaint();
    }

    private StripGeometry geometry() {
        return new StripGeometry(getWidth(), getHeight());
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        StripGeometry geometry = geometry();
        gc.setFill(palette.panel());
        gc.fillRect(0, 0, width, height);
        gc.setFill(palette.line());
        gc.fillRect(0, height - 1, width, 1);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        StringBuilder told = new StringBuilder();
        for (Station station : Station.values()) {
            String figure = figures.of(station);
            station(gc, station, figure, geometry, palette);
            told.append(told.isEmpty() ? "" : ", ")
                    .append(text("pipeline." + station.id()))
                    .append(": ")
                    .append(figure);
        }
        setAccessibleText(told.toString());
        gc.setTextBaseline(VPos.BASELINE);
    }

    private void station(GraphicsContext gc, Station station, String figure, StripGeometry geometry, Palette palette) {
        boolean chosen = selected.get() == station;
        double left = geometry.left(station);
        double wide = geometry.width(station);
        if (chosen || hovered == station && opens(station)) {
            gc.setFill(chosen ? palette.stage() : palette.inset());
            gc.fillRect(left, 0, wide, geometry.height() - (chosen ? 0 : 1));
        }
        if (chosen) {
            gc.setFill(palette.ink());
            gc.fillRect(left, geometry.height() - 2, wide, 2);
        }
        float[] pixels = travel.at(station.ordinal());
        for (int i = 0; i < geometry.pictures(station); i++) {
            Place place = geometry.picture(station, i);
            frame(gc, place, chosen && i == 0, palette);
            if (i == 0) {
                pictures.paint(gc, station, pixels, palette, place);
            } else {
                pictures.augmented(gc, pixels, palette, place);
            }
        }
        words(gc, station, figure, geometry, palette);
        if (isFocused() && walked == station) {
            gc.setStroke(palette.ink());
            gc.setLineWidth(2);
            gc.strokeRoundRect(left + 3, 3, wide - 6, geometry.height() - 7, 8, 8);
            gc.setLineWidth(1);
        }
        if (station.ordinal() > 0 && !chosen) {
            chevron(gc, left, geometry.height() / 2, palette);
        }
    }

    private static void frame(GraphicsContext gc, Place place, boolean ringed, Palette palette) {
        double margin = ringed ? RING : 0;
        double outer = place.side() + 2 * margin;
        gc.setFill(ringed ? palette.spot() : palette.line());
        gc.fillRoundRect(place.x() - margin, place.y() - margin, outer, outer, 8 + margin, 8 + margin);
        gc.setFill(palette.stage());
        gc.fillRoundRect(place.x() + 1, place.y() + 1, place.side() - 2, place.side() - 2, 6, 6);
    }

    private void words(GraphicsContext gc, Station station, String figure, StripGeometry geometry, Palette palette) {
        var locale = settings().messages().locale();
        String name = text("pipeline." + station.id());
        double x = geometry.words(station);
        double room = geometry.left(station) + geometry.width(station) - StripGeometry.CHEVRON - x;
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(12, locale));
        double apart = geometry.isLow() ? 7 : 9; // both stand there in a low window too, where pictures do not
        gc.fillText(name, x, geometry.height() / 2 - apart, room);
        gc.setFill(palette.mut());
        gc.setFont(Type.text(geometry.isLow() ? 11 : 12, locale));
        gc.fillText(figure, x, geometry.height() / 2 + apart, room);
    }

    private static void chevron(GraphicsContext gc, double x, double y, Palette palette) {
        gc.setStroke(palette.dim());
        gc.setLineWidth(1.5);
        gc.strokePolyline(new double[] {x - 7, x - 3, x - 7}, new double[] {y - 4, y, y + 4}, 3);
        gc.setLineWidth(1);
    }
}
