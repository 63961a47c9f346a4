package dev.backlight.model.sequence.answer;

import dev.backlight.data.DataException;
import dev.backlight.data.sequence.Letters;
import dev.backlight.data.sequence.SequenceData;
import dev.backlight.data.sequence.SurnamesTask;
import dev.backlight.data.sequence.TokenSequence;
import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.storage.project.Texts;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Which language is a surname from?
public final class SurnamesAnswer implements AnswerTask<SurnamesRecipe> {
    /// The most surnames of a language where none is to outnumber the others.
    public static final int CAP = 300;

    private static final int EXAMPLES = 60;

    private final Letters letters = SurnamesTask.letters();
    private final SequenceData balanced;
    private final SequenceData all;

    /// @throws DataException with one sentence if there are no surnames to learn from
    public SurnamesAnswer() throws DataException {
        List<SequenceData> both = SurnamesTask.load(List.of(CAP, SurnamesTask.ALL));
        balanced = both.getFirst();
        all = both.getLast();
    }

    @Override
    public SurnamesRecipe standard() {
        return new SurnamesRecipe(Cell.GRU, true, 5e-3f, 42);
    }

    @Override
    public SurnamesRecipe recipe(Texts texts) throws IOException {
        return new SurnamesRecipe(
                Cell.labelled(texts.text("cell")),
                texts.flag("balanced"),
                (float) texts.decimal("learningRate"),
                texts.whole("seed"));
    }

    @Override
    public SequenceData data(SurnamesRecipe recipe) {
        return recipe.balanced() ? balanced : all;
    }

    @Override
    public String subject(SurnamesRecipe recipe) {
        return String.valueOf(recipe.balanced());
    }

    @Override
    public int[] tokens(SequenceData data, String text) {
        return SurnamesTask.tokens(letters, text);
    }

    @Override
    public List<String> examples(SequenceData data) {
        return data.heldOut().stream()
                .limit(EXAMPLES)
                .map(one -> letters.text(one.tokens()))
                .toList();
    }

    @Override
    public int truth(SequenceData data, int[] tokens) {
        for (int i = 0; i < data.heldOut().size() + data.train().size(); i++) {
            int behind = i - data.heldOut().size();
            TokenSequence one =
                    behind < 0 ? data.heldOut().get(i) : data.train().get(behind, 1);
            if (Arrays.equals(one.tokens(), tokens)) {
                return one.answers()[tokens.length - 1];
            }
        }
        return -1;
    }
}
