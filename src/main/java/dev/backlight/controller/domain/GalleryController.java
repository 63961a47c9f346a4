package dev.backlight.controller.domain;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.frame.TransportController;
import dev.backlight.controller.frame.Views;
import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Ways;
import dev.backlight.text.Refusal;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.RoomSketch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;

/// All rooms as cards that live, and the door to the memory that has its page among the labs.
public final class GalleryController implements WorkspaceController {
    /// A card is not narrower than this, and as wide as its column.
    private static final double NARROWEST = 380;

    private static final String MEMORY = "memory";

    private final DomainsWorkspace domains;
    private final RunModel<?> run;
    private final Settings settings;
    private final Messages messages;
    private final Map<DomainRoom, RoomCard> made = new HashMap<>();
    private final Set<DomainRoom> alive = new HashSet<>();
    private final RoomCard memory;
    private final Subscription subscription;
    private final DomainRoom passed;
    private Actions actions;

    @FXML
    private Label problem;

    @FXML
    private Label playing;

    @FXML
    private BorderPane root;

    @FXML
    private FlowPane cards;

    @FXML
    private TransportController transportController;

    public GalleryController(DomainsWorkspace domains, Settings settings) {
        this.domains = domains;
        this.settings = settings;
        passed = domains.awaited();
        run = domains.run();
        messages = settings.messages();
        new Views(messages, run, settings).into(this, "gallery.fxml");
        root.getStyleClass().add("root");
        if (messages.locale().getLanguage().equals("zh")) {
            root.getStyleClass().add("chinese");
        }
        memory = new RoomCard(
                MEMORY,
                RoomSketch.of(MEMORY),
                () -> new RoomCard.Standing(messages.get("domain.memory.lab"), ""),
                List.of(),
                this::toMemory,
                settings);
        subscription = Subscription.combine(
                domains.preparation().changesProperty().subscribe(_ -> showRooms()),
                cards.widthProperty().subscribe(_ -> fit()),
                cards.sceneProperty().subscribe(scene -> {
                    if (scene != null) {
                        Platform.runLater(this::begin); // a scene gives its own focus first
                    }
                }));
        playing.setText(messages.get("domain.plays", messages.get("domain." + domains.latest())));
        List<Action> own = new ArrayList<>();
        own.add(Action.of("run.play", run::togglePlay).key("Space").key("P"));
        for (DomainRoom room : domains.rooms()) {
            own.add(Action.of("domain.open." + room.id(), () -> domains.enter(room.id()))
                    .titled("domain." + room.id()));
        }
        own.addAll(transportController.actions(() -> {}));
        own.add(Action.of("domain.open." + MEMORY, this::toMemory).titled("domain.memory"));
        actions = new Actions(List.of(Actions.Layer.of("workspace", own)));
    }

    /// Those that are ready live; the others have a place to which one can go when they are. Who is on the way into
    /// a room from elsewhere sees that one alone.
    private void showRooms() {
        Preparation preparation = domains.preparation();
        List<RoomCard> shown = new ArrayList<>();
        boolean passing =
                passed != null && passed == domains.awaited() && domains.rooms().contains(passed);
        for (DomainRoom room : passing ? List.of(passed) : domains.rooms()) {
            RoomCard card = made.computeIfAbsent(room, this::waiting);
            if (preparation.isReady(room) && alive.add(room)) {
                card.become(room.card(settings, () -> domains.open(room.id())));
            } else if (!alive.contains(room) && preparation.glimpse(room) != null) {
                card.show(preparation.glimpse(room));
            }
            shown.add(card);
        }
        playing.setVisible(!passing);
        if (!passing) {
            shown.add(memory);
        }
        if (!shown.equals(cards.getChildren())) {
            cards.getChildren().setAll(shown);
        }
        fit();
        problem.setText(messages.sentence(preparation.problem()));
        problem.setVisible(!problem.getText().isEmpty());
        problem.setManaged(problem.isVisible());
    }

    /// The columns fill the width.
    private void fit() {
        double gap = cards.getHgap();
        double columns = Math.max(1, Math.floor((cards.getWidth() + gap) / (NARROWEST + gap)));
        double each = Math.max(NARROWEST, Math.floor((cards.getWidth() - gap * (columns - 1)) / columns));
        made.values().forEach(card -> card.fit(each));
        memory.fit(each);
    }

    /// Arrows and Enter begin at the room that was open last.
    private void begin() {
        made.forEach((room, card) -> {
            if (room.id().equals(domains.latest())) {
                card.requestFocus();
            }
        });
    }

    /// What remembers without a place has its page among the labs.
    private void toMemory() {
        settings.ways().go(Ways.Place.lab("hopfield"));
    }

    private RoomCard waiting(DomainRoom room) {
        return new RoomCard(
                room.id(),
                RoomSketch.of(room.id()),
                () -> new RoomCard.Standing(messages.get("domain.preparing"), ""),
                List.of(),
                () -> domains.enter(room.id()),
                settings);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<String> lensNames() {
        return List.of();
    }

    @Override
    public void showLens(String name) {
        if (!name.equals("charts")) {
            throw new Refusal("The gallery of rooms has no lens \"{0}\": open a room.", name);
        }
    }

    @Override
    public Actions actions() {
        return actions;
    }

    @Override
    public void bind(Actions all) {
        transportController.bind(all);
    }

    @Override
    public boolean takes(KeyEvent event) {
        return false;
    }

    @Override
    public void present(boolean presenting) {
        root.getTop().setVisible(!presenting);
        root.getTop().setManaged(!presenting);
    }

    @Override
    public void dispose() {
        subscription.unsubscribe();
        made.values().forEach(RoomCard::dispose);
        memory.dispose();
        transportController.dispose();
    }
}
