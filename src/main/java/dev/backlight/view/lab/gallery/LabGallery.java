package dev.backlight.view.lab.gallery;

import dev.backlight.lab.Family;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.lab.LabModel;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All labs by their families, beside each other where there is room.
public final class LabGallery extends ScrollPane {
    private static final double CARD = 284;
    private static final double GAP = 12;
    private static final double FAMILY_GAP = 24;
    private static final double SIDE = 32;
    /// What stands above and below the cards of a family.
    private static final double AROUND = 130;
    /// A card grows by this much where there is room.
    private static final double LARGEST = 1.6;
    /// From where on each family has room for two cards beside each other.
    private static final double WIDE = 2 * SIDE + FAMILY_GAP + 2 * (2 * CARD + GAP);

    private final LabModel labs;
    private final Settings settings;
    private final Messages messages;
    private final List<LabCard> cards = new ArrayList<>();
    private final List<GridPane> grids = new ArrayList<>();
    private final List<VBox> families = new ArrayList<>();
    private final BetScale scale;
    private final VBox score;

    /// @param left runs what has a bet
    public LabGallery(LabModel labs, Settings settings, Runnable left) {
        this.labs = labs;
        this.settings = settings;
        messages = settings.messages();
        scale = new BetScale(labs, settings);
        score = score(left);
        setId("labGallery");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("lens-scroll", "lab-gallery");
        for (Family family : Family.values()) {
            List<Experiment> members = labs.experiments().stream()
                    .filter(experiment -> experiment.lab().family() == family)
                    .toList();
            if (!members.isEmpty()) {
                families.add(family(family, members));
            }
        }
        viewportBoundsProperty().subscribe(bounds -> arrange(bounds.getWidth(), bounds.getHeight()));
        arrange(0, 0);
    }

    private VBox family(Family family, List<Experiment> members) {
        Label name = new Label(messages.get(family.key()));
        name.getStyleClass().add("lab-family");
        Label about = new Label(messages.get(family.key() + ".about"));
        about.getStyleClass().add("muted");
        GridPane grid = new GridPane(GAP, GAP);
        grids.add(grid);
        List<LabCard> own = members.stream()
                .map(experiment -> new LabCard(
                        experiment,
                        settings,
                        () -> labs.openProperty().set(experiment.lab().name())))
                .toList();
        grid.getChildren().setAll(own);
        cards.addAll(own);
        VBox box = new VBox(4, name, about, grid);
        VBox.setMargin(grid, new Insets(8, 0, 0, 0));
        box.setMinWidth(0);
        return box;
    }

    private VBox score(Runnable run) {
        Label title = new Label(messages.get("labs.bets"));
        title.getStyleClass().add("heading");
        Button left = new Button(messages.get("action.labs.left"));
        left.setId("runLeft");
        left.setOnAction(_ -> run.run());
        VBox box = new VBox(8, title, scale, new HBox(8, left));
        box.getStyleClass().add("lab-score");
        return box;
    }

    private void arrange(double width, double height) {
        boolean beside = families.size() > 1 && width >= WIDE;
        double room = (beside ? (width - 2 * SIDE - FAMILY_GAP) / 2 : width - 2 * SIDE);
        int columns = (int) Math.clamp((room + GAP) / (CARD + GAP), 1, beside ? 3 : 6);
        int fewer = columns;
        while (beside && fewer > 2 && rows(fewer - 1) * (LabCard.HEIGHT + GAP) + AROUND <= height) {
            fewer--; // large cards rather than half a page of nothing
        }
        for (GridPane grid : grids) {
            lay(grid, fewer);
        }
        double tall = beside ? (height - AROUND) / rows(fewer) - GAP : 0;
        cards.forEach(card -> card.tall(Math.clamp(tall, LabCard.HEIGHT, LARGEST * LabCard.HEIGHT)));
        families.forEach(family -> family.getChildren().remove(score));
        families.getLast().getChildren().add(score);
        Pane all = beside ? new HBox(FAMILY_GAP) : new VBox(FAMILY_GAP);
        all.getChildren().setAll(families);
        families.forEach(family -> {
            HBox.setHgrow(family, Priority.ALWAYS);
            family.setPrefWidth(room);
        });
        all.setPadding(new Insets(20, SIDE, 24, SIDE));
        setContent(all);
    }

    /// Rows of the larger family.
    private int rows(int columns) {
        int most =
                grids.stream().mapToInt(grid -> grid.getChildren().size()).max().orElse(1);
        return (most + columns - 1) / columns;
    }

    private static void lay(GridPane grid, int columns) {
        grid.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < grid.getChildren().size(); i++) {
            GridPane.setConstraints(grid.getChildren().get(i), i % columns, i / columns);
        }
    }

    public void dispose() {
        cards.forEach(LabCard::dispose);
        scale.dispose();
    }
}
