package dev.backlight.view.home;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where one can go from here: on with what one does, to a workspace, to a file used lately, to a lesson.
public final class HomeSheet extends BorderPane {
    private static final double CARD = 174;
    private static final double PICTURE = 110;
    private static final double WIDE = 300;

    /// Room for all that usually stands on it; a lower window scrolls.
    private static final double HEIGHT = 820;

    /// What a card says takes up to two lines, and all cards have room for them.
    private static final double TWO_LINES = 38;

    private final Messages messages;
    private final HomeHead head;

    /// What the sheet shows.
    ///
    /// @param now what is on screen, to go on with
    /// @param run what learns there; null where nothing learns under one clock
    /// @param workspaces in the order of their keys
    /// @param recent files, the newest first
    /// @param lessons that are next
    /// @param news what this version has that earlier ones had not, the newest first
    public record Content(
            HomeEntry now,
            RunModel<?> run,
            List<HomeEntry> workspaces,
            List<HomeEntry> recent,
            List<HomeEntry> lessons,
            List<String> news) {}

    /// @param fresh begins a new project
    /// @param more buttons of the foot: what has no entry of its own
    public HomeSheet(Content content, Runnable fresh, List<Button> more, Settings settings) {
        messages = settings.messages();
        head = new HomeHead(content.now(), content.run(), fresh, settings);
        setId("homeSheet");
        getStyleClass().add("key-card");
        setMaxSize(1120, HEIGHT);
        setTop(head);
        FlowPane cards = new FlowPane(12, 12);
        content.workspaces().forEach(one -> cards.getChildren().add(card(one)));
        VBox recent = list("home.recent", "home.recent.none", content.recent());
        VBox lessons = list("home.lessons", "home.lessons.all", content.lessons());
        HBox.setHgrow(recent, Priority.ALWAYS);
        HBox.setHgrow(lessons, Priority.ALWAYS);
        VBox news = news(content.news());
        HBox.setHgrow(news, Priority.ALWAYS);
        HBox lists = new HBox(28, recent, lessons, news);
        VBox all = new VBox(12, heading("home.workspaces"), cards, lists);
        all.setPadding(new Insets(4, 28, 12, 28));
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("lab-gallery");
        setCenter(scroll);
        HBox foot = new HBox(8);
        foot.getChildren().setAll(more);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.setPadding(new Insets(10, 28, 16, 28));
        setBottom(foot);
    }

    public void dispose() {
        head.dispose();
    }

    private Label heading(String key) {
        Label heading = new Label(messages.get(key));
        heading.getStyleClass().add("heading");
        return heading;
    }

    private Button card(HomeEntry entry) {
        Label words = muted(entry.words());
        words.setWrapText(true);
        words.setMinHeight(TWO_LINES);
        words.setMaxWidth(CARD);
        words.setAlignment(Pos.TOP_LEFT);
        VBox card = new VBox(6, HomePicture.of(entry, CARD, PICTURE), line(entry), words);
        card.setPrefWidth(CARD);
        return button(entry, card);
    }

    private VBox list(String key, String none, List<HomeEntry> entries) {
        VBox list = new VBox(4, heading(key));
        for (HomeEntry entry : entries) {
            Button row = button(entry, new VBox(2, line(entry), muted(entry.words())));
            row.setMaxWidth(Double.MAX_VALUE);
            ((Region) row.getGraphic())
                    .prefWidthProperty()
                    .bind(list.widthProperty().subtract(32));
            list.getChildren().add(row);
        }
        if (entries.isEmpty()) {
            list.getChildren().add(muted(messages.get(none)));
        }
        list.setPrefWidth(WIDE);
        return list;
    }

    private VBox news(List<String> news) {
        VBox list = new VBox(8, heading("home.news"));
        for (String one : news) {
            Label line = muted(one);
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            list.getChildren().add(line);
        }
        list.setPrefWidth(WIDE);
        return list;
    }

    private static HBox line(HomeEntry entry) {
        Label title = new Label(entry.title());
        title.getStyleClass().add("heading");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label side = muted(entry.side());
        side.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(8, title, between, side);
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Button button(HomeEntry entry, VBox shown) {
        Button button = new Button(null, shown);
        button.setAccessibleText(entry.title() + ", " + entry.words() + " " + entry.side());
        button.setAlignment(Pos.TOP_LEFT);
        button.setOnAction(_ -> entry.open().run());
        return button;
    }
}
