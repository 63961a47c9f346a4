package dev.backlight.view.plane;

import dev.backlight.model.text.Messages;
import dev.backlight.training.plane.Answer;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.training.plane.UnitStatistics;

/// What stands out in a network's answers, in words.
public final class PlaneFinding {
    private PlaneFinding() {}

    /// How many points get a wrong answer; of numbers, how many points there are.
    ///
    /// @param points that were answered
    public static String verdict(Answer answer, int points, Messages messages) {
        if (Double.isNaN(answer.accuracy())) {
            return messages.get("plane.points.count", points);
        }
        int wrong = 0;
        for (boolean one : answer.wrong()) {
            wrong += one ? 1 : 0;
        }
        return messages.get("plane.wrong", wrong, answer.wrong().length);
    }

    /// The one thing that stands out most, if anything does; else empty.
    public static String of(PlaneInsight insight, Messages messages) {
        int dead = 0;
        int flat = 0;
        int all = 0;
        for (var layer : insight.units()) {
            for (UnitStatistics unit : layer) {
                all++;
                dead += unit.dead() ? 1 : 0;
                flat += unit.isStuck() ? 1 : 0;
            }
        }
        if (dead > 0) {
            return messages.get("plane.finding.dead", dead, all);
        }
        if (flat > 0) {
            return messages.get("plane.finding.saturated", flat, all);
        }
        double gap = insight.test().loss() - insight.train().loss();
        boolean overfit =
                gap > 0.05 && insight.test().loss() > 3 * insight.train().loss();
        return overfit ? messages.get("plane.finding.overfit") : "";
    }
}
