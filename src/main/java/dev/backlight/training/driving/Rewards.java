package dev.backlight.training.driving;

/// The arithmetic of learning by rewards.
final class Rewards {
    private static final double TINY = 1e-9;

    private Rewards() {}

    /// What came of each step: `R_t = r_t + γ·R_(t+1)`, and nothing comes behind an end.
    ///
    /// @param rewards [steps][cars]
    /// @param ended [steps][cars]
    /// @param behind [cars] what is expected behind the last step
    /// @return [steps][cars]
    static double[][] returns(double[][] rewards, boolean[][] ended, double[] behind, double gamma) {
        double[][] returns = new double[rewards.length][behind.length];
        double[] next = behind.clone();
        for (int t = rewards.length - 1; t >= 0; t--) {
            for (int i = 0; i < next.length; i++) {
                next[i] = rewards[t][i] + (ended[t][i] ? 0 : gamma * next[i]);
                returns[t][i] = next[i];
            }
        }
        return returns;
    }

    /// `y = r + γ·max Q(s', ·)`, and y = r at an end (Bellman 1957).
    ///
    /// @param next [choices] from `at` on: what each would be worth in the next state
    static double bellman(double reward, boolean ended, float[] next, int at, int choices, double gamma) {
        double most = next[at];
        for (int k = 1; k < choices; k++) {
            most = Math.max(most, next[at + k]);
        }
        return ended ? reward : reward + gamma * most;
    }

    /// The gradient of `−A·ln p(a) − β·H(p)` by the logits, where H is the entropy: `A·(p − 1ₐ) + β·p·(ln p + H)`.
    ///
    /// @param logits [choices] from `at` on; overwritten by the gradient times `factor`
    static void policyGradient(
            float[] logits, int at, int choices, int action, double advantage, double entropy, double factor) {
        double[] p = softmax(logits, at, choices);
        double h = 0;
        for (double one : p) {
            h -= one * Math.log(one + TINY);
        }
        for (int k = 0; k < choices; k++) {
            double gradient = advantage * (p[k] - (k == action ? 1 : 0)) + entropy * p[k] * (Math.log(p[k] + TINY) + h);
            logits[at + k] = (float) (factor * gradient);
        }
    }

    static double[] softmax(float[] logits, int at, int choices) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < choices; k++) {
            most = Math.max(most, logits[at + k]);
        }
        double[] p = new double[choices];
        double sum = 0;
        for (int k = 0; k < choices; k++) {
            p[k] = Math.exp(logits[at + k] - most);
            sum += p[k];
        }
        for (int k = 0; k < choices; k++) {
            p[k] /= sum;
        }
        return p;
    }
}
