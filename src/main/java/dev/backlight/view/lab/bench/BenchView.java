package dev.backlight.view.lab.bench;

import dev.backlight.lab.Bench;
import dev.backlight.model.window.Settings;
import dev.backlight.view.lab.chart.LabWords;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Something stored, to be damaged by hand and repaired cell by cell, with the energy that falls meanwhile.
public final class BenchView extends HBox {
    private static final int EACH_FRAME = 4;
    private static final double THUMB = 20;

    private final Bench bench;
    private final LabWords words;
    private final Settings settings;
    private final CellGrid grid;
    private final EnergyLine energy;
    private final Label state = new Label();
    private final HBox stored = new HBox(3);
    private final Button settle;
    private final Button rule;
    private final Subscription theme;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            for (int i = 0; i < EACH_FRAME; i++) {
                if (!bench.update()) {
                    hold();
                }
            }
            show();
        }
    };
    private boolean settling;

    public BenchView(Bench bench, LabWords words, Settings settings) {
        super(16);
        this.bench = bench;
        this.words = words;
        this.settings = settings;
        grid = new CellGrid(bench, settings, this::byHand);
        energy = new EnergyLine(bench, settings);
        settle = button("", "benchSettle", this::settle);
        rule = button("", "benchRule", () -> change(this::otherRule));
        Button one = button(words.messages().get("labs.bench.one"), "benchOne", this::one);
        String turned = words.messages().get("labs.bench.damage", bench.share());
        Button damage = button(turned, "benchDamage", () -> change(bench::damage));
        Button erase = button(words.messages().get("labs.bench.erase"), "benchErase", () -> change(bench::eraseHalf));
        state.setId("benchState");
        state.getStyleClass().add("caption");
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane buttons = new FlowPane(6, 6, damage, erase, one, settle, rule);
        VBox right = new VBox(6, stored, buttons, state);
        VBox curve = new VBox(energy);
        VBox.setVgrow(energy, Priority.ALWAYS);
        energy.setMinSize(0, 0);
        curve.setMinWidth(150);
        HBox.setHgrow(curve, Priority.ALWAYS);
        right.setMinWidth(220);
        right.setPrefWidth(230);
        grid.setMinSize(100, 100);
        grid.minWidthProperty().bind(heightProperty());
        grid.prefWidthProperty().bind(heightProperty());
        getChildren().setAll(grid, right, curve);
        setId("bench");
        theme = settings.themeProperty().subscribe(_ -> thumbs());
        show();
    }

    private Button button(String said, String id, Runnable action) {
        Button button = new Button(said);
        button.setId(id);
        button.getStyleClass().addAll("plain", "bench-button");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void thumbs() {
        stored.getChildren().clear();
        List<double[]> memories = bench.stored();
        for (int k = 0; k < memories.size(); k++) {
            int place = k;
            Button button = new Button();
            button.setGraphic(picture(memories.get(k)));
            button.setId("benchStored" + k);
            button.setAccessibleText(words.messages().get("labs.bench.stored", k + 1));
            button.getStyleClass().addAll("plain", "bench-stored");
            button.setOnAction(_ -> change(() -> bench.take(place)));
            stored.getChildren().add(button);
        }
    }

    private ImageView picture(double[] cells) {
        Palette palette = Palette.of(settings.themeProperty().get());
        int side = bench.side();
        WritableImage image = new WritableImage(side, side);
        PixelWriter writer = image.getPixelWriter();
        for (int i = 0; i < cells.length; i++) {
            writer.setColor(i % side, i / side, cells[i] > 0 ? palette.ink() : palette.stage());
        }
        ImageView view = new ImageView(image);
        view.setFitWidth(THUMB);
        view.setFitHeight(THUMB);
        return view;
    }

    private void otherRule() {
        List<String> rules = bench.rules();
        bench.follow(rules.get((rules.indexOf(bench.rule()) + 1) % rules.size()));
    }

    private void change(Runnable change) {
        change.run();
        byHand();
    }

    private void byHand() {
        hold();
        show();
    }

    private void one() {
        hold();
        bench.update();
        show();
    }

    private void settle() {
        if (settling || bench.isAtRest()) {
            hold();
        } else {
            settling = true;
            timer.start();
        }
        show();
    }

    private void hold() {
        settling = false;
        timer.stop();
    }

    private void show() {
        double[] energies = bench.energies();
        String said = words.messages()
                .get(
                        bench.isAtRest() ? "labs.bench.rest" : "labs.bench.state",
                        Numbers.grouped(energies.length - 1),
                        Numbers.fixed(energies[energies.length - 1], 0),
                        Numbers.grouped(bench.wrong()));
        state.setText(bench.asked() < 0 ? said : said + "\n" + heard());
        settle.setText(words.messages().get(settling ? "labs.bench.hold" : "labs.bench.settle"));
        rule.setText(words.messages().get("labs.bench.rule", words.variant(bench.rule())));
        grid.show();
        energy.show(said);
    }

    /// What the cell that was asked last heard and did.
    private String heard() {
        int cell = bench.asked();
        double sum = 0;
        double[] cells = bench.cells();
        for (int other = 0; other < cells.length; other++) {
            sum += bench.hears(cell, other);
        }
        String side = words.messages().get(cells[cell] > 0 ? "labs.bench.on" : "labs.bench.off");
        return words.messages().get("labs.bench.heard", Numbers.signed(sum, 2), side);
    }

    public void dispose() {
        hold();
        theme.unsubscribe();
        grid.dispose();
        energy.dispose();
    }
}
