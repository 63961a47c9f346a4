package dev.backlight.view.present;

import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.OpenThings;
import dev.backlight.model.window.Presentation;
import dev.backlight.model.window.Presentation.Caption;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.WindowScale;
import dev.backlight.view.hall.HallForm;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Holds the open workspace: as large as is wished, or, for a hall, half as large again over a caption, with a
/// spotlight, a black or white screen and a zoom, all by keys. Over both lies, when asked for, the card of all
/// keys.
public final class WindowFrame extends Region {
    private static final double LARGER = 1.5;
    private static final double LEAST_WIDTH = 940;

    /// Between a hall's caption and what is told over it.
    private static final double APART = 14;
    private static final double LOW = 800;
    private static final double SPOT = 150;
    private static final double ZOOM = 2;

    private final Parent content;
    private final Settings settings;
    private final Presentation presentation;
    private final Supplier<Caption> ordinary;
    private final CaptionBand band;
    private final Region cover = new Region();
    private final StackPane keys = new StackPane();
    private final CommandSearch search;
    private final NoticeCard notice;
    private final SheetLayer sheet;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final Scale over = new Scale(1, 1, 0, 0);
    private final Scale zoom = new Scale(1, 1, 0, 0);
    private final PauseTransition rest = new PauseTransition(Duration.seconds(2));
    private final Path dark = new Path();
    private double pointerX = -1;
    private double pointerY = -1;
    private boolean spot;
    private Actions actions = new Actions(List.of());
    private OpenThings.Opened card;
    private HallView hall;
    private Node focus;
    private final BooleanProperty hasHall = new SimpleBooleanProperty(this, "hasHall");
    private final Subscription subscriptions;
    private double finer = 1;

    /// @param ordinary what the caption says where the open lens has no word for it
    /// @param news changes when that may have changed
    /// @param hall what a hall sees in place of the content; null for the content itself, larger
    public WindowFrame(
            Parent content,
            Settings settings,
            Supplier<Caption> ordinary,
            ObservableValue<?> news,
            ObservableValue<HallForm> hall) {
        this.content = content;
        this.settings = settings;
        this.ordinary = ordinary;
        presentation = settings.presentation();
        band = new CaptionBand(settings.messages());
        search = new CommandSearch(settings);
        notice = new NoticeCard(settings);
        sheet = new SheetLayer(settings);
        content.getTransforms().setAll(zoom, scale);
        List.of(keys, search, notice, sheet)
                .forEach(lying -> lying.getTransforms().setAll(over));
        cover.setVisible(false);
        dark.setManaged(false);
        dark.setMouseTransparent(true);
        dark.setFillRule(FillRule.EVEN_ODD);
        dark.setFill(Color.rgb(0, 0, 0, 0.75));
        dark.setStroke(null);
        keys.setVisible(false);
        keys.setOnMouseClicked(_ -> closeKeys());
        keys.setStyle("-fx-background-color: rgba(0, 0, 0, 0.4);");
        getStyleClass().add("root");
        if (settings.messages().locale().getLanguage().equals("zh")) {
            getStyleClass().add("chinese");
        }
        setStyle("-fx-background-color: -bl-panel;");
        getChildren().setAll(content, band, dark, cover, keys, sheet, search, notice);
        addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moved);
        rest.setOnFinished(_ -> setCursor(isPresenting() ? Cursor.NONE : Cursor.DEFAULT));
        subscriptions = Subscription.combine(
                presentation.onProperty().subscribe(() -> {
                    closeKeys();
                    search.close(); // a hall sees nothing that lies over what is shown
                    arrange();
                    showCaption(); // where nothing learns no news would bring it
                }),
                settings.scaleProperty().subscribe(() -> arrange()),
                widthProperty().subscribe(() -> arrange()),
                heightProperty().subscribe(() -> arrange()),
                presentation.captionProperty().subscribe(() -> showCaption()),
                news.subscribe(() -> showCaption()),
                hall.subscribe(this::show));
        showCaption();
    }

    public void dispose() {
        subscriptions.unsubscribe();
        show(null);
        rest.stop();
        closeKeys();
        search.close();
        notice.close();
        sheet.hide();
    }

    /// @param form in place of the content; null for the content
    private void show(HallForm form) {
        HallView left = hall;
        if (left == null && form != null) {
            focus = getScene() == null ? null : getScene().getFocusOwner();
        }
        hall = form == null ? null : new HallView(form, settings);
        content.setVisible(hall == null);
        if (hall != null) {
            getChildren().add(getChildren().indexOf(band) + 1, hall);
            hall.requestFocus(); // without a focus no key comes at all
        }
        if (left != null) {
            getChildren().remove(left);
            left.dispose();
            if (hall == null) {
                (focus != null && focus.getScene() == getScene() ? focus : content).requestFocus();
            }
        }
        hasHall.set(hall != null);
        arrange();
    }

    private boolean isPresenting() {
        return presentation.onProperty().get();
    }

    private void showCaption() {
        if (isPresenting()) {
            Caption caption = presentation.captionProperty().get();
            band.show(caption != null ? caption : ordinary.get());
        }
    }

    @Override
    protected void layoutChildren() {
        arrange();
    }

    /// Also called as soon as the size changes, before any layout: the panels change their style classes with it,
    /// which must not happen while styles are being applied.
    private void arrange() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        boolean on = isPresenting();
        double width = getWidth();
        double height = getHeight();
        boolean low = height < LOW;
        double under = on ? band.room(low) : 0;
        boolean own = hall != null;
        double wished = WindowScale.within(settings.scaleProperty().get(), width, height);
        double factor = !on ? wished : own ? 1 : Math.clamp(width / LEAST_WIDTH, 1, LARGER);
        scale.setX(factor * finer);
        scale.setY(factor * finer);
        presentation.magnificationProperty().set(factor * finer);
        if (own) {
            hall.resizeRelocate(0, 0, width, height);
        } else {
            content.resizeRelocate(0, 0, width / factor, (height - under) / factor);
        }
        band.setVisible(on && !own);
        if (on) {
            band.fit(low);
        }
        band.resizeRelocate(0, height - under, width, under);
        cover.resizeRelocate(0, 0, width, height);
        double large = on ? Math.max(wished, Math.clamp(width / LEAST_WIDTH, 1, LARGER)) : wished; // a hall reads it
        over.setX(large);
        over.setY(large);
        notice.standOver(!on ? NoticeCard.OVER_TIMELINE : (own ? HallView.band(width, height) : under) / large + APART);
        for (Region lying : List.of(keys, search, notice, sheet)) {
            lying.resizeRelocate(0, 0, width / large, height / large);
        }
        if (!on) {
            leave();
        }
        shine();
    }

    /// The dark around the spotlight. It stays the same node: with another child in each layout all of the window
    /// would be painted anew.
    private void shine() {
        if (spot && isPresenting() && pointerX >= 0) {
            Path next =
                    (Path) Shape.subtract(new Rectangle(getWidth(), getHeight()), new Circle(pointerX, pointerY, SPOT));
            dark.getElements().setAll(next.getElements());
        } else if (!dark.getElements().isEmpty()) {
            dark.getElements().clear();
        }
    }

    private void moved(MouseEvent event) {
        pointerX = event.getX();
        pointerY = event.getY();
        if (isPresenting()) {
            setCursor(Cursor.DEFAULT);
            rest.playFromStart();
            if (spot) {
                shine();
            }
        }
    }

    /// What the hall's keys do, and what lies over every workspace: keys' card, search, presentation and the way
    /// out of whatever was opened last.
    public List<Actions.Layer> layers() {
        BooleanProperty on = presentation.onProperty();
        List<Action> stops = List.of(
                Action.of("hall.next", () -> hall.move(1))
                        .key("PageDown")
                        .key("Right")
                        .key("Space")
                        .on("keys.steps")
                        .when(hasHall),
                Action.of("hall.back", () -> hall.move(-1))
                        .key("PageUp")
                        .key("Left")
                        .on("keys.steps")
                        .when(hasHall));
        List<Action> keysOfHall = Stream.of(
                        Action.of("hall.black", () -> cover("black")).key("B").on("keys.black"),
                        Action.of("hall.white", () -> cover("white")).key("W").on("keys.black"),
                        Action.of("hall.spotlight", this::light).key("S"),
                        Action.of("hall.zoom", this::zoomToPointer).key("Z"),
                        Action.of("hall.light", this::switchTheme).key("L"))
                .map(action -> action.when(on))
                .toList();
        List<Action> inHall = Stream.concat(stops.stream(), keysOfHall.stream()).toList();
        List<Action> over = List.of(
                Action.of("view.present", () -> on.set(!on.get())).key("F5").key("F11"),
                Action.of("window.search", search::toggle).key("Ctrl+K"),
                Action.of("window.keys", this::toggleKeys).key("F1").key("?"),
                Action.of("window.close", settings.open()::closeLast)
                        .key("Esc")
                        .when(settings.open().anyProperty()));
        return List.of(new Actions.Layer(Actions.HALL, on::get, inHall), Actions.Layer.of(Actions.FRAME, over));
    }

    /// Lays something over the window that keeps all keys until it is hidden, by Escape too.
    ///
    /// @param onHidden is run once it is
    public void showSheet(Region shown, Runnable onHidden) {
        sheet.show(shown, onHidden);
    }

    /// How the open workspace looks now, without what lies over it.
    public Image picture(SnapshotParameters how) {
        return content.snapshot(how, null);
    }

    /// What fills the window, without what lies over it.
    public Region shown() {
        return hall == null ? (Region) content : hall;
    }

    /// Lets all views paint as if they were enlarged, with the room they have, for a picture of them.
    ///
    /// @param times 1 for what is on screen
    public void magnify(double times) {
        finer = times;
        arrange();
    }

    public void hideSheet() {
        sheet.hide();
    }

    /// Whether what lies over the window keeps all keys but those of the frame.
    public boolean takes() {
        return sheet.isVisible() || notice.hasFocus();
    }

    /// Shows these on the keys' card and finds them in the search.
    public void bind(Actions all) {
        actions = all;
        search.bind(all);
    }

    /// The spotlight shines while its key is held.
    private void light() {
        spot = true;
        shine();
    }

    private void switchTheme() {
        settings.lend(settings.themeProperty().get().other()); // for this hall: the desk stays as it was
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.S && spot) {
            spot = false;
            shine();
        }
    }

    private void cover(String colour) {
        boolean same = cover.isVisible() && colour.equals(cover.getUserData());
        cover.setUserData(colour);
        cover.setStyle("-fx-background-color: " + colour + ";");
        cover.setVisible(!same);
    }

    /// Twice as large around the pointer, and back.
    private void zoomToPointer() {
        boolean near = zoom.getX() > 1;
        zoom.setPivotX(pointerX < 0 ? getWidth() / 2 : pointerX);
        zoom.setPivotY(pointerY < 0 ? getHeight() / 2 : pointerY);
        zoom.setX(near ? 1 : ZOOM);
        zoom.setY(near ? 1 : ZOOM);
    }

    private void leave() {
        cover.setVisible(false);
        spot = false;
        zoom.setX(1);
        zoom.setY(1);
        setCursor(Cursor.DEFAULT);
    }

    private void toggleKeys() {
        if (keys.isVisible()) {
            closeKeys();
            return;
        }
        KeyCard all = new KeyCard(actions, settings.messages(), isPresenting());
        keys.getChildren().setAll(all);
        all.fit(keys.getWidth(), keys.getHeight());
        keys.setVisible(true);
        card = settings.open().opened(() -> keys.setVisible(false));
    }

    private void closeKeys() {
        keys.setVisible(false);
        if (card != null) {
            card.closed();
        }
    }
}
