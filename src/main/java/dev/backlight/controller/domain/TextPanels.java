package dev.backlight.controller.domain;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.controller.domain.room.RecipePanel;
import dev.backlight.controller.domain.room.RoomPanels;
import dev.backlight.model.sequence.Corpus;
import dev.backlight.model.sequence.Reading;
import dev.backlight.model.sequence.TextModel;
import dev.backlight.model.sequence.TextRecipe;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.model.window.Settings;
import dev.backlight.view.domain.LetterBars;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Beside the stage of next letters: data, network and training at the left, the name that is read and those that
/// are invented at the right.
final class TextPanels implements RoomPanels {
    private static final int BARS = 6;

    private final TextModel model;
    private final Messages messages;
    private final Panel panel;
    private final RecipePanel<TextRecipe> recipe;
    private final LetterBars bars;
    private final TextField name;
    private final OwnText own;
    private final Label verdict = new Label();
    private final Label unsure = new Label();
    private final Label note;
    private Label title = new Label();
    private final InventedGroup names;
    private final Subscription subscriptions;
    private int example;
    private boolean showing;

    TextPanels(TextModel model, Settings settings) {
        this.model = model;
        messages = settings.messages();
        panel = new Panel(messages);
        own = new OwnText(model, messages);
        recipe = new RecipePanel<>(panel, model.run(), model::apply);
        bars = new LetterBars(settings, BARS);
        name = panel.field("read-name", "domain.text.read");
        name.setText(model.nameProperty().get());
        name.positionCaret(model.readProperty().get());
        note = panel.caption("domain.text.read.note");
        verdict.getStyleClass().add("room-verdict");
        unsure.getStyleClass().add("caption");
        unsure.setWrapText(true);
        names = new InventedGroup(model.inventing(), model.corpusProperty()::get, messages);
        subscriptions = Subscription.combine(
                model.recipeProperty().subscribe(_ -> showRecipe()),
                model.corpusProperty().subscribe(_ -> {
                    showRecipe();
                    showScript();
                }),
                model.nameProperty().subscribe(this::showName),
                own::dispose,
                model.readingProperty().subscribe(this::show),
                names::dispose,
                name.textProperty().subscribe(text -> tell()),
                name.selectionProperty().subscribe(_ -> tell()), // the last to change when the caret moves
                model.readProperty().subscribe(_ -> caret()));
    }

    private void tell() {
        if (!showing) {
            showing = true;
            Corpus words = model.corpusProperty().get();
            model.nameProperty().set(words.plain(name.getText()));
            if (!isWhollySelected()) {
                model.readProperty().set(words.read(name.getText(), name.getCaretPosition()));
            }
            showing = false;
        }
    }

    /// As a field is that one comes to by Tab: its caret stands at the start then, where nobody has put it.
    private boolean isWhollySelected() {
        return name.getLength() > 0 && name.getSelection().getLength() == name.getLength();
    }

    /// What another text or a share code gives to be read.
    private void showName(String now) {
        if (!showing && !model.corpusProperty().get().plain(name.getText()).equals(now)) {
            showing = true;
            name.setText(now);
            name.positionCaret(
                    model.corpusProperty().get().caret(now, model.readProperty().get()));
            showing = false;
        }
    }

    private void caret() {
        if (!showing) {
            showing = true;
            name.positionCaret(model.corpusProperty()
                    .get()
                    .caret(name.getText(), model.readProperty().get()));
            showing = false;
        }
    }

    /// Learns from a text that is dropped here.
    void takeDrops(Node node) {
        own.takeDrops(node);
    }

    @Override
    public List<Node> left() {
        recipe.left().forEach(own::takeDrops);
        return recipe.left();
    }

    /// What somebody gave may have letters that the window's own face lacks.
    private void showScript() {
        boolean own = model.corpusProperty().get().isOwn();
        title.setText(messages.get(own ? "domain.text.read.line" : "domain.text.read"));
        note.setText(messages.get(own ? "domain.text.read.own" : "domain.text.read.note"));
        names.call(own);
        String letters = String.join(
                "", model.corpusProperty().get().letters().vocabulary().tokens());
        boolean other = Type.faceOf(letters, Locale.ENGLISH) != Locale.ENGLISH;
        for (Node node : List.of(name, verdict)) {
            node.getStyleClass().remove("own-script");
            if (other) {
                node.getStyleClass().add("own-script");
            }
        }
    }

    private void showRecipe() {
        TextRecipe now = model.recipeProperty().get();
        VBox data = own.group(panel);
        VBox net = recipe.network(
                recipe.cell(now.cell(), now::with),
                recipe.whole("domain.text.units", new int[] {8, 64, 8}, now.units(), now::withUnits),
                recipe.whole("domain.text.width", new int[] {4, 32, 4}, now.width(), now::withWidth));
        VBox training = recipe.training(now, 0.001, 0.02);
        recipe.show(now, data, net, training);
    }

    @Override
    public List<Node> right() {
        Button list = panel.link("domain.text.list", this::nextExample);
        VBox read = panel.headed("domain.text.read", list, name, note);
        title = (Label) read.lookup(".group-title");
        VBox next = panel.headed("domain.text.next", verdict, bars, unsure);
        VBox invented = names.group(panel);
        invented.getStyleClass().add("last");
        showScript();
        return List.of(read, next, invented);
    }

    private void nextExample() {
        List<String> all = model.corpusProperty().get().examples();
        String other = all.isEmpty() ? "" : all.get(example++ % all.size());
        name.setText(other);
        name.positionCaret(Math.max(1, other.length() - 1));
    }

    private void show(Reading now) {
        int last = now.read() - 1;
        double[] p = now.look().probabilities(last);
        int[] best = now.likeliest(last, BARS);
        bars.show(Arrays.stream(best)
                .mapToObj(k -> new LetterBars.Bar(word(now.letter(k)), p[k], k == now.next()[last]))
                .toList());
        verdict.setText(Numbers.percent(p[best[0]]) + "  " + word(now.letter(best[0])));
        double entropy = 0;
        for (double one : p) {
            entropy -= one > 0 ? one * Math.log(one) : 0;
        }
        unsure.setText(messages.get("domain.text.unsure", Numbers.fixed(Math.exp(entropy), 1)));
    }

    private String word(String letter) {
        return letter.equals(".") ? messages.get("domain.text.end") : letter;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("domain.text.open", own::choose).titled("domain.text.open"),
                Action.of("domain.text.write", model.inventing()::again)
                        .titled("domain.text.write")
                        .key("N"),
                Action.of("domain.text.list", this::nextExample).titled("domain.text.list"));
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        recipe.dispose();
        bars.dispose();
    }
}
