package dev.backlight.controller.domain.answer;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.model.sequence.answer.AnswerModel;
import dev.backlight.model.sequence.answer.AnswerReading;
import dev.backlight.model.sequence.answer.Judgement;
import dev.backlight.model.sequence.answer.MemoryAnswer;
import dev.backlight.model.sequence.answer.MemoryRecipe;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// A first symbol to change, how much noise follows it, and the one knob: what the forget gates start at.
final class MemoryAsk implements AnswerPanels.Ask<MemoryRecipe> {
    private final AnswerModel<MemoryRecipe> model;
    private final Messages messages;
    private final NextExample examples;

    MemoryAsk(AnswerModel<MemoryRecipe> model, Messages messages) {
        this.model = model;
        examples = new NextExample(model);
        this.messages = messages;
    }

    @Override
    public List<Node> knobs(Panel panel, MemoryRecipe now) {
        VBox data = panel.group(
                "domain.data",
                panel.caption("domain.remembering.data"),
                panel.slider(
                        "domain.remembering.delay",
                        new double[] {5, 60, 5},
                        now.delay(),
                        MemoryAsk::whole,
                        delay -> model.apply(now.withDelay((int) Math.round(delay)))));
        List<Node> groups = new ArrayList<>(List.of(data));
        if (now.cell() == Cell.LSTM) {
            groups.add(panel.group(
                    "domain.remembering.knob",
                    panel.slider(
                            "domain.remembering.bias",
                            new double[] {-1, 5, 1},
                            now.forgetBias(),
                            MemoryAsk::whole,
                            bias -> model.apply(now.withForgetBias(Math.round(bias)))),
                    panel.caption(
                            "domain.remembering.bias.note",
                            Numbers.percent(1 / (1 + Math.exp(-now.forgetBias())), 0),
                            now.delay(),
                            Numbers.percent(Math.pow(1 / (1 + Math.exp(-now.forgetBias())), now.delay())))));
        }
        return groups;
    }

    private static String whole(double value) {
        return String.valueOf(Math.round(value));
    }

    @Override
    public Node question(Panel panel) {
        Button turn = panel.primary("domain.remembering.turn", "turn-symbol", this::turn);
        Button list = panel.link("domain.text.list", examples::read);
        return panel.headed("domain.remembering.ask", list, panel.caption("domain.remembering.ask.note"), turn);
    }

    private void turn() {
        AnswerReading now = model.readingProperty().get();
        if (now != null) {
            model.textProperty().set(MemoryAnswer.turned(now.data(), now.tokens()));
        }
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("domain.remembering.turn", this::turn)
                        .titled("domain.remembering.turn")
                        .key("N"),
                Action.of("domain.remembering.next", examples::read).titled("domain.remembering.next"));
    }

    @Override
    public String judged(Judgement now) {
        return messages.get(
                "domain.remembering.chance",
                Numbers.percent(1.0 / now.answers().size(), 0),
                model.recipeProperty().get().delay());
    }
}
