package dev.backlight.view.plane.rival;

import dev.backlight.data.plane.Task;
import dev.backlight.model.plane.PlaneRival;
import dev.backlight.model.text.Messages;
import dev.backlight.training.plane.Answer;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.training.plane.PlanePart;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.plane.recipe.PlaneWords;
import java.util.Set;
import java.util.stream.Collectors;

/// What two experiments that are compared have shown so far, in one sentence made from their numbers. Which of them
/// reads the test points better is said only where chance is no good explanation: McNemar's test, which counts
/// points that one of them reads rightly and the other wrongly (Psychometrika 12, 1947).
public final class RivalFinding {
    /// Chi-square of one degree of freedom that chance exceeds once in twenty times.
    private static final double CHANCE = 3.84;

    /// A loss that is less than so much smaller is as large.
    private static final double ALIKE = 0.9;

    private RivalFinding() {}

    /// @return empty until both show the same moment
    public static String of(PlaneRival rival, Messages messages) {
        Set<PlanePart> differences = rival.differencesProperty().get();
        PlaneInsight a = rival.first().insightProperty().get();
        PlaneInsight b = rival.second().insightProperty().get();
        if (a == null || b == null || differences.isEmpty()) {
            return "";
        }
        if (rival.first().run().stateProperty().get().isBroken()
                || rival.second().run().stateProperty().get().isBroken()) {
            boolean first = rival.first().run().stateProperty().get().isBroken();
            PlaneConfig broken = (first ? rival.first() : rival.second()).config();
            return messages.get(
                    "rival.finding.broken",
                    first ? "A" : "B",
                    chosen(differences, broken, messages),
                    first ? "B" : "A");
        }
        if (a.snapshot().step() == 0 && b.snapshot().step() == 0) {
            return messages.get("rival.finding.start");
        }
        if (a.snapshot().step() != b.snapshot().step()) {
            return "";
        }
        String inA = chosen(differences, rival.first().config(), messages);
        String inB = chosen(differences, rival.second().config(), messages);
        return rival.first().config().task() == Task.REGRESSION
                ? byLoss(a.test(), b.test(), inA, inB, messages)
                : byPoints(a.test(), b.test(), inA, inB, messages);
    }

    private static String chosen(Set<PlanePart> differences, PlaneConfig config, Messages messages) {
        return differences.stream()
                .sorted()
                .map(part -> PlaneWords.of(part, messages) + " " + PlaneWords.of(part, config, messages))
                .collect(Collectors.joining(messages.get("rival.and")));
    }

    /// @param inA what A has chosen where the two differ, in words
    /// @param inB what B has
    static String byPoints(Answer a, Answer b, String inA, String inB, Messages messages) {
        int all = Math.min(a.wrong().length, b.wrong().length);
        int onlyA = 0;
        int onlyB = 0;
        int both = 0;
        for (int i = 0; i < all; i++) {
            onlyA += a.wrong()[i] && !b.wrong()[i] ? 1 : 0;
            onlyB += b.wrong()[i] && !a.wrong()[i] ? 1 : 0;
            both += a.wrong()[i] && b.wrong()[i] ? 1 : 0;
        }
        double apart = onlyA - onlyB;
        boolean told = onlyA + onlyB > 0 && apart * apart / (onlyA + onlyB) > CHANCE;
        if (!told) {
            return messages.get("rival.finding.even", both + onlyA, both + onlyB, all);
        }
        return apart < 0
                ? messages.get("rival.finding.ahead", "A", inA, both + onlyA, all, "B", inB, both + onlyB)
                : messages.get("rival.finding.ahead", "B", inB, both + onlyB, all, "A", inA, both + onlyA);
    }

    private static String byLoss(Answer a, Answer b, String inA, String inB, Messages messages) {
        String ofA = Numbers.fixed(a.loss(), 3);
        String ofB = Numbers.fixed(b.loss(), 3);
        if (Math.min(a.loss(), b.loss()) > ALIKE * Math.max(a.loss(), b.loss())) {
            return messages.get("rival.finding.loss.even", ofA, ofB);
        }
        return a.loss() < b.loss()
                ? messages.get("rival.finding.loss", "A", inA, ofA, "B", inB, ofB)
                : messages.get("rival.finding.loss", "B", inB, ofB, "A", inA, ofA);
    }
}
