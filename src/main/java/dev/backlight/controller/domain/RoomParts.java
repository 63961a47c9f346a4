package dev.backlight.controller.domain;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.controller.frame.FrameParts;
import dev.backlight.controller.frame.StageNotices;
import dev.backlight.controller.frame.WorkspaceFrame;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Ways;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.hall.scene.RoomHall;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.PaintedView;
import dev.backlight.view.way.WayLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What an open room puts into the frame: its views, the way to the other rooms, and how fast it learns.
final class RoomParts implements FrameParts {
    private static final List<Double> PACES = List.of(1.0, 5.0, 25.0, 100.0, 0.0);

    private final DomainsWorkspace domains;
    private final DomainRoom room;
    private final RoomViews views;
    private final Settings settings;
    private final StageNotices notices;
    private final RoomSharing sharing;
    private final Region left;
    private final Region right;

    RoomParts(DomainsWorkspace domains, DomainRoom room, Settings settings) {
        this.domains = domains;
        this.room = room;
        this.settings = settings;
        views = room.views(settings);
        notices = new StageNotices(room.run(), settings, views.gentler());
        VBox groups = new VBox(head(settings.messages()));
        groups.setMinWidth(0); // a narrow window makes its rows narrower instead of cutting them off
        groups.getChildren().addAll(views.left());
        WayLinks ways = new WayLinks(Ways.Place.room(room.id()), settings.ways(), settings.messages());
        ways.getStyleClass().addAll("group", "last");
        groups.getChildren().add(ways);
        sharing = new RoomSharing(domains, room, settings.messages());
        if (sharing.isOffered()) {
            groups.getChildren().add(sharing.group());
        }
        StackPane panel = new StackPane(scrolled(groups));
        panel.getStyleClass().addAll("side", "left");
        left = panel;
        VBox side = new VBox(scrolled(new VBox(views.right().toArray(Node[]::new))));
        side.getStyleClass().addAll("side", "right");
        right = side;
    }

    private static ScrollPane scrolled(VBox groups) {
        ScrollPane pane = new ScrollPane(groups);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    /// The way back, and the room's name as a menu of all rooms.
    private VBox head(Messages messages) {
        Button all = new Button(messages.get("domain.all"), new FontIcon(Feather.CHEVRON_LEFT));
        all.setId("all-domains");
        all.getStyleClass().addAll("link", "room-back");
        all.setOnAction(_ -> domains.gallery());
        MenuButton rooms = new MenuButton(messages.get("domain." + room.id()));
        rooms.getStyleClass().add("room-menu");
        rooms.setMaxWidth(Double.MAX_VALUE);
        for (DomainRoom other : domains.rooms()) {
            MenuItem item = new MenuItem(messages.get("domain." + other.id()));
            item.setOnAction(_ -> domains.enter(other.id()));
            rooms.getItems().add(item);
        }
        VBox head = new VBox(4, all, rooms);
        head.getStyleClass().add("group");
        return head;
    }

    @Override
    public RunModel<?> run() {
        return room.run();
    }

    @Override
    public Region left() {
        return left;
    }

    @Override
    public Optional<Region> right() {
        return Optional.of(right);
    }

    @Override
    public List<Node> stage() {
        List<Node> all = new ArrayList<>(List.of(views.stage()));
        all.addAll(notices.nodes());
        return all;
    }

    @Override
    public List<Lens> lenses() {
        return views.lenses();
    }

    /// The room's scene, where that is one painting.
    @Override
    public Optional<HallForm> hall(Lens lens) {
        return lens.hall()
                .or(() -> Stream.concat(Stream.of(views.stage()), views.stage().getChildrenUnmodifiable().stream())
                        .filter(PaintedView.class::isInstance)
                        .findFirst()
                        .map(painted -> new RoomHall(
                                room.id(), room.run(), (PaintedView) painted, course(), this::reached, settings)));
    }

    /// The room's own charts, where they are not those of every training.
    private PaintedView course() {
        return views.lenses().stream()
                .filter(lens -> lens.name().equals("charts") && !(lens instanceof ChartsLens))
                .map(Lens::node)
                .filter(PaintedView.class::isInstance)
                .map(PaintedView.class::cast)
                .findFirst()
                .orElse(null);
    }

    /// How far it has come, in the room's own measure: `97.0% found`.
    private String reached() {
        RoomCard.Standing now = room.standing(settings);
        return now.figure().isEmpty() ? "" : settings.messages().get("hall.room.figure", now.word(), now.figure());
    }

    @Override
    public StageNotices notices() {
        return notices;
    }

    @Override
    public void reset() {
        notices.reset(room.run()::reset);
    }

    @Override
    public List<Action> actions() {
        List<Action> all = new ArrayList<>(views.actions());
        if (sharing.isOffered()) {
            all.addAll(sharing.actions());
        }
        all.add(Action.of("domain.gallery", domains::gallery).key("Esc"));
        all.add(Action.of("domain.previous", () -> domains.neighbour(-1))
                .key("[")
                .on("keys.neighbours"));
        all.add(Action.of("domain.next", () -> domains.neighbour(1)).key("]").on("keys.neighbours"));
        return all;
    }

    /// A text field moves its cursor by the keys that else move through time.
    @Override
    public List<Node> walked() {
        return List.of(right);
    }

    /// On a stage one walks, steers or rates by keys that else move through time.
    @Override
    public boolean takes(KeyEvent event) {
        Scene scene = views.stage().getScene();
        return scene != null && scene.getFocusOwner() instanceof PaintedView view && view.takes(event);
    }

    @Override
    public String kept(String name) {
        return room.id() + "." + name;
    }

    @Override
    public void joined(WorkspaceFrame frame) {
        StringProperty kept = settings.viewState().of(kept("pace"));
        DoubleProperty pace = new SimpleDoubleProperty(kept.get().isEmpty() ? 0 : Double.parseDouble(kept.get()));
        pace.subscribe(now -> {
            room.run().tempo().set(now.doubleValue());
            kept.set(String.valueOf(now.doubleValue()));
        });
        frame.transport().offerPaces(PACES, pace);
    }

    @Override
    public void dispose() {
        views.dispose().run();
    }
}
