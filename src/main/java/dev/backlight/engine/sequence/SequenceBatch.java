package dev.backlight.engine.sequence;

import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.text.Refusal;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// The sequences of one step, as rows: [rows x 1] token numbers, a row for every position of every sequence.
///
/// There is no padding. The sequences are sorted by length, longest first, and lie step of time by step of time:
/// first the first positions of all, then the second positions of those that have one, and so on, so that what is
/// still running at a step is always the rows `start(t)` to `start(t) + active(t) − 1`. Nothing has to be masked,
/// nothing is computed for positions that don't exist, and a mean over rows is a mean over positions (PyTorch calls
/// this a packed sequence).
///
/// Filled again for every step; allocates nothing then.
public final class SequenceBatch {
    /// The answer of a position that nobody asks about.
    public static final int NOT_ASKED = -1;

    private final int maxBatch;
    private final int maxTime;
    private final int[][] given;
    private final int[][] answers;
    private final int[] order;
    private final int[] lengths;
    private final int[] active;
    private final int[] starts;
    private final FMatrixRMaj tokens;
    private final int[] asked;
    private final int[] labels;
    private int askedCount;
    private int size;
    private int times;
    private int rows;

    /// @param maxBatch the most sequences
    /// @param maxTime the most positions of one
    public SequenceBatch(int maxBatch, int maxTime) {
        this.maxBatch = maxBatch;
        this.maxTime = maxTime;
        given = new int[maxBatch][];
        answers = new int[maxBatch][];
        order = new int[maxBatch];
        lengths = new int[maxBatch];
        active = new int[maxTime + 1];
        starts = new int[maxTime + 1];
        tokens = new FMatrixRMaj(maxBatch * maxTime, 1);
        asked = new int[maxBatch * maxTime];
        labels = new int[maxBatch * maxTime];
    }

    /// Forgets all sequences.
    public void clear() {
        size = 0;
        rows = 0;
    }

    /// Takes a sequence in; it is read until the next `arrange`.
    ///
    /// @param sequence token numbers, at least one
    /// @param wanted for each position the class of its answer, or `NOT_ASKED`
    /// @throws IllegalArgumentException if it is empty or too long, the lengths differ, or the batch is full
    public void add(int[] sequence, int[] wanted) {
        if (sequence.length < 1 || sequence.length > maxTime) {
            throw new Refusal("A sequence must have 1 to {0} positions, but has {1}.", maxTime, sequence.length);
        }
        if (wanted.length != sequence.length) {
            throw new Refusal(
                    "A sequence of {0} positions needs as many answers, not {1}.", sequence.length, wanted.length);
        }
        if (size == maxBatch) {
            throw new Refusal("A batch of {0} sequences is full.", maxBatch);
        }
        given[size] = sequence;
        answers[size] = wanted;
        size++;
    }

    /// Sorts what was added and lays out the rows.
    public void arrange() {
        sort();
        rows = 0;
        askedCount = 0;
        for (int t = 0; t < times; t++) {
            starts[t] = rows;
            for (int b = 0; b < active[t]; b++) {
                tokens.data[rows] = given[order[b]][t];
                int answer = answers[order[b]][t];
                if (answer != NOT_ASKED) {
                    asked[askedCount] = rows;
                    labels[askedCount++] = answer;
                }
                rows++;
            }
        }
        starts[times] = rows;
        active[times] = 0;
        tokens.reshape(rows, 1);
    }

    /// Longest first, equal ones as they came: by counting.
    private void sort() {
        times = 0;
        Arrays.fill(active, 0);
        for (int i = 0; i < size; i++) {
            times = Math.max(times, given[i].length);
            active[given[i].length]++;
        }
        int place = 0;
        for (int length = maxTime; length >= 1; length--) {
            int count = active[length];
            active[length] = place; // where this length begins
            place += count;
        }
        for (int i = 0; i < size; i++) {
            int at = active[given[i].length]++;
            order[at] = i;
            lengths[at] = given[i].length;
        }
        int running = size;
        for (int t = 0; t < times; t++) {
            while (running > 0 && lengths[running - 1] <= t) {
                running--;
            }
            active[t] = running;
        }
    }

    /// How many sequences there are.
    public int size() {
        return size;
    }

    /// Positions of the longest.
    public int times() {
        return times;
    }

    /// Positions of all.
    public int rows() {
        return rows;
    }

    /// The first row of a step of time; `start(times())` is the number of rows.
    public int start(int t) {
        return starts[t];
    }

    /// How many sequences have a position t; 0 for `times()`.
    public int active(int t) {
        return active[t];
    }

    /// Positions of a sequence, counted in the sorted order.
    public int length(int b) {
        return lengths[b];
    }

    /// Which of the added ones a sequence of the sorted order is.
    public int given(int b) {
        return order[b];
    }

    /// The token numbers [rows x 1].
    public FMatrixRMaj tokens() {
        return tokens;
    }

    /// The rows that are asked about; `askedCount` of them, ascending.
    public int[] asked() {
        return asked;
    }

    public int askedCount() {
        return askedCount;
    }

    /// The answers at the asked rows, in their order.
    public int[] labels() {
        return labels;
    }

    /// The answers that the rows of a reading should give.
    ///
    /// @param reading null for every position, all of which must be asked about
    /// @param into receives them
    /// @return how many there are
    /// @throws IllegalArgumentException if a sequence or position has no answer
    public int labels(Reading reading, int[] into) {
        if (reading == null || reading == Reading.ASKED) {
            if (reading == null && askedCount != rows) {
                throw new Refusal(
                        "The network answers at all {0} positions, but only {1} have an answer: read those asked.",
                        rows, askedCount);
            }
            System.arraycopy(labels, 0, into, 0, askedCount);
            return askedCount;
        }
        for (int b = 0; b < size; b++) {
            into[b] = answer(answers[order[b]]);
        }
        return size;
    }

    private static int answer(int[] wanted) {
        for (int i = wanted.length - 1; i >= 0; i--) {
            if (wanted[i] != NOT_ASKED) {
                return wanted[i];
            }
        }
        throw new Refusal("A sequence has no answer at any position.");
    }

    /// Which sequence, in the sorted order, an answer belongs to.
    ///
    /// @param reading null for an answer at every position
    /// @param answer the answer's row
    public int sequenceOf(Reading reading, int answer) {
        if (reading != null && reading != Reading.ASKED) {
            return answer;
        }
        int row = reading == null ? answer : asked[answer];
        int t = 0;
        while (starts[t + 1] <= row) {
            t++;
        }
        return row - starts[t];
    }

    /// The most sequences it can take.
    public int capacity() {
        return maxBatch;
    }

    /// Where the share of a thread begins, so that all have about as many positions.
    ///
    /// @param task from 0; `tasks` itself gives the number of sequences
    public int share(int task, int tasks) {
        if (task >= tasks) {
            return size;
        }
        long until = (long) rows * task / tasks;
        long before = 0;
        int b = 0;
        while (before < until) {
            before += lengths[b++];
        }
        return b;
    }
}
