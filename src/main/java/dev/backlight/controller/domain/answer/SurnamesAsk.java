package dev.backlight.controller.domain.answer;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.model.sequence.answer.AnswerModel;
import dev.backlight.model.sequence.answer.Judgement;
import dev.backlight.model.sequence.answer.SurnamesAnswer;
import dev.backlight.model.sequence.answer.SurnamesRecipe;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/// A surname of one's own, and the trap: all surnames, of which more than half are of one language.
final class SurnamesAsk implements AnswerPanels.Ask<SurnamesRecipe> {
    private final AnswerModel<SurnamesRecipe> model;
    private final Messages messages;
    private final Function<String, String> word;
    private final NextExample examples;

    SurnamesAsk(AnswerModel<SurnamesRecipe> model, Function<String, String> word, Messages messages) {
        this.model = model;
        examples = new NextExample(model);
        this.word = word;
        this.messages = messages;
    }

    @Override
    public List<Node> knobs(Panel panel, SurnamesRecipe now) {
        return List.of(panel.group(
                "domain.data",
                panel.caption("domain.surnames.data"),
                panel.row(
                        "domain.surnames.count",
                        Numbers.grouped(model.data().train().size()) + " / "
                                + Numbers.grouped(model.data().heldOut().size())),
                panel.row(
                        "domain.surnames.languages",
                        Numbers.grouped(model.data().answers().size())),
                panel.row(
                        "domain.surnames.take",
                        panel.segments(
                                List.of(true, false),
                                now.balanced(),
                                balanced -> balanced
                                        ? messages.get("domain.surnames.balanced", SurnamesAnswer.CAP)
                                        : messages.get("domain.surnames.all"),
                                balanced -> model.apply(now.withBalanced(balanced))))));
    }

    @Override
    public Node question(Panel panel) {
        TextField name = panel.field("read-surname", "domain.surnames.read");
        name.textProperty().bindBidirectional(model.textProperty());
        Button list = panel.link("domain.text.list", examples::read);
        return panel.headed("domain.surnames.read", list, name, panel.caption("domain.surnames.read.note"));
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.of("domain.surnames.next", examples::read)
                .titled("domain.surnames.next")
                .key("N"));
    }

    @Override
    public String judged(Judgement now) {
        return messages.get(
                "domain.surnames.trap",
                word.apply(now.largestName()),
                Numbers.percent(now.largest(), 0),
                Numbers.percent(1.0 / now.answers().size(), 0));
    }
}
