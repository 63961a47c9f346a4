package dev.backlight.view.layers;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.answer.Probe;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Look;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.RasterLayer;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.Fineness;
import dev.backlight.view.stage.paint.Repaint;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;

/// Every layer's answer to the sample, from the pixels to the logits: a convolution's filters above their feature
/// maps, dense layers as cells, and one of them large. Repaints only while it can be seen.
public final class LayersLens extends Region implements Lens {
    private static final double PAD = 16;

    private final DigitsModel digits;
    private final Settings settings;
    private final RasterLayer raster = new RasterLayer();
    private final Canvas canvas = new Canvas();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Repaint repaint = new Repaint(this, this::paint);
    private LayerStack stack;
    private StackLayout layout;
    private final StringProperty kept;
    private StackItem chosen;
    private StackItem hovered;
    private int pointed = -1;

    @SuppressWarnings("this-escape") // what listens is told later, in a pulse, never while this is being made
    public LayersLens(DigitsModel digits, Settings settings) {
        this.digits = digits;
        this.settings = settings;
        kept = settings.viewState().of("layers-item");
        chosen = StackItem.of(kept.get());
        setId("layers-lens");
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        raster.view().setManaged(false);
        raster.view().setMouseTransparent(true);
        getChildren().addAll(raster.view(), canvas, repaint.node());
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMouseMoved(this::point);
        setOnMouseExited(_ -> hover(null, -1));
        setOnMousePressed(this::press);
        setOnKeyPressed(this::walk);
        subscriptions.add(digits.sample().probeProperty().subscribe(repaint::request));
        subscriptions.add(settings.themeProperty().subscribe(repaint::request));
        subscriptions.add(focusedProperty().subscribe(repaint::request));
    }

    @Override
    public String name() {
        return "layers";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public boolean prefersWholeStage() {
        return true;
    }

    @Override
    public void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        repaint.dispose();
    }

    @Override
    protected void layoutChildren() {
        repaint.request();
    }

    private void paint() {
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        Look look = Look.of(settings);
        Palette palette = look.palette();
        setBackground(Background.fill(palette.stage()));
        GraphicsContext gc = GraphicsContext.on(canvas);
        gc.clearRect(0, 0, getWidth(), getHeight());
        Probe probe = digits.sample().probeProperty().get();
        raster.view().setVisible(probe != null);
        if (probe == null) {
            stack = null;
            gc.setTextAlign(TextAlignment.CENTER);
            gc.setTextBaseline(VPos.CENTER);
            gc.setFont(look.words(13));
            gc.setFill(palette.mut());
            gc.fillText(look.say("layers.nothing"), getWidth() / 2, getHeight() / 2);
            setAccessibleText(look.say("layers.nothing"));
            return;
        }
        stack = LayerStack.of(probe);
        double right = ItemCard.WIDTH + 2 * PAD;
        layout = StackLayout.of(stack, getWidth() - StackLayout.LABELS - right, getHeight() - PAD);
        StackItem shown = chosen == null ? null : chosen.in(stack);
        shown = shown == null ? first() : shown;
        ItemCard card = card(look, shown);
        int[] pixels = raster.open(new Box(0, 0, getWidth(), getHeight()), scale());
        StackRaster painter = new StackRaster(palette, raster, pixels);
        painter.paint(stack, layout);
        card.pictures(painter);
        raster.close();
        words(gc, look);
        StackItem over = hovered == null ? null : hovered.in(stack);
        ring(gc, palette, over, 1.5, 2);
        ring(gc, palette, shown, 2, isFocusVisible() ? 4 : 2);
        card.marks(gc, pointed);
        setAccessibleText(
                isFocused() && shown.equals(chosen)
                        ? new StackWords(look.messages()).item(stack.spec(), row(shown), shown.item())
                        : new StackWords(look.messages()).describe(stack));
    }

    private double scale() {
        return Fineness.onScreen(this);
    }

    private ItemCard card(Look look, StackItem shown) {
        Box place = new Box(getWidth() - ItemCard.WIDTH - PAD, PAD, ItemCard.WIDTH, getHeight() - 2 * PAD);
        return new ItemCard(look, stack, shown, place);
    }

    /// At first the first layer's strongest item stands large.
    private StackItem first() {
        int row = stack.rows().size() > 1 ? 1 : 0;
        StackRow values = stack.rows().get(row);
        int best = 0;
        for (int i = 1; i < values.items(); i++) {
            best = values.value(i, values.strongest(i)) > values.value(best, values.strongest(best)) ? i : best;
        }
        return new StackItem(row, best);
    }

    private StackRow row(StackItem item) {
        return stack.rows().get(item.row());
    }

    private void words(GraphicsContext gc, Look look) {
        StackWords words = new StackWords(look.messages());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.TOP);
        for (int r = 0; r < stack.rows().size(); r++) {
            StackRow row = stack.rows().get(r);
            StackLayout.Band band = layout.bands().get(r);
            boolean tall = band.bottom() - band.top() >= 30;
            double y = tall ? band.top() : (band.top() + band.bottom()) / 2 - 8;
            gc.setFont(look.strongWords(12));
            gc.setFill(look.palette().ink());
            gc.fillText(words.name(stack.spec(), row), PAD, y, StackLayout.LABELS - PAD - 8);
            if (tall) {
                gc.setFont(look.words(11));
                gc.setFill(look.palette().mut());
                gc.fillText(words.size(row), PAD, y + 17, StackLayout.LABELS - PAD - 8);
                if (band.bottom() - band.top() >= 46) {
                    gc.fillText(look.say("layers.scale", words.scale(row)), PAD, y + 32, StackLayout.LABELS - PAD - 8);
                }
            }
        }
        names(gc, look);
    }

    /// The classes, in the cells of the outputs and of the probabilities.
    private void names(GraphicsContext gc, Look look) {
        List<String> classes = digits.testSet().classNames();
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFont(look.strongWords(12));
        for (int r = 0; r < stack.rows().size(); r++) {
            StackRow row = stack.rows().get(r);
            for (int item = 0; StackLayout.isNamed(stack, row) && item < row.items() && item < classes.size(); item++) {
                boolean strong = Math.abs(row.value(item, 0)) > 0.5 * row.limit();
                gc.setFill(strong ? look.palette().stage() : look.palette().ink());
                Box box = layout.box(r, item);
                boolean roomy = box.width() >= 70;
                String number = row.layer() == StackRow.PROBABILITIES
                        ? Numbers.percent(row.value(item, 0))
                        : Numbers.signed(row.value(item, 0), 1);
                String words = roomy ? classes.get(item) + " \u00B7 " + number : classes.get(item);
                gc.fillText(words, box.centreX(), box.centreY(), box.width() - 2);
            }
        }
    }

    private void ring(GraphicsContext gc, Palette palette, StackItem item, double width, double margin) {
        if (item != null) {
            Box box = layout.box(item.row(), item.item()).grow(margin - 0.5);
            gc.setStroke(palette.ink());
            gc.setLineWidth(width);
            gc.strokeRect(box.x(), box.y(), box.width(), box.height());
            gc.setLineWidth(1);
        }
    }

    private void point(MouseEvent event) {
        if (stack == null) {
            return;
        }
        StackItem shown = chosen == null || chosen.in(stack) == null ? first() : chosen;
        hover(
                layout.at(stack, event.getX(), event.getY()),
                card(Look.of(settings), shown).placeAt(event.getX(), event.getY()));
    }

    private void hover(StackItem item, int place) {
        if (place != pointed || !java.util.Objects.equals(item, hovered)) {
            hovered = item;
            pointed = place;
            repaint.request();
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        StackItem item = stack == null ? null : layout.at(stack, event.getX(), event.getY());
        if (item != null) {
            choose(item);
        }
    }

    private void walk(KeyEvent event) {
        if (stack == null || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        StackItem from = chosen == null || chosen.in(stack) == null ? first() : chosen;
        StackItem to = switch (event.getCode()) {
            case UP -> from.moved(stack, -1, 0);
            case DOWN -> from.moved(stack, 1, 0);
            case LEFT -> from.moved(stack, 0, -1);
            case RIGHT -> from.moved(stack, 0, 1);
            default -> null;
        };
        if (to != null) {
            choose(to);
            event.consume();
        }
    }

    private void choose(StackItem item) {
        chosen = item;
        kept.set(item.word());
        repaint.request();
    }

    /// What stands large; null until something was chosen.
    StackItem chosen() {
        return chosen;
    }
}
