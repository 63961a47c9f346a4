package dev.backlight.view.layers;

/// One map or cell of a stack.
///
/// @param row of the stack
/// @param item of that row
record StackItem(int row, int item) {

    /// An item by its word; null if the word is none.
    static StackItem of(String word) {
        String[] parts = word.split(" ");
        return word.matches("\\d{1,9} \\d{1,9}")
                ? new StackItem(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
                : null;
    }

    /// Row and item, as they are kept.
    String word() {
        return row + " " + item;
    }

    /// The neighbour in a direction; the same one at the stack's border. From row to row the item keeps its share
    /// of the way.
    StackItem moved(LayerStack stack, int rows, int items) {
        int nextRow = Math.clamp(row + rows, 0, stack.rows().size() - 1);
        int count = stack.rows().get(nextRow).items();
        if (nextRow != row) {
            return new StackItem(
                    nextRow, (int) ((long) item * count / stack.rows().get(row).items()));
        }
        return new StackItem(row, Math.clamp(item + items, 0, count - 1));
    }

    /// This item in a stack that may have become another; null if it has none such.
    StackItem in(LayerStack stack) {
        return row < stack.rows().size() && item < stack.rows().get(row).items() ? this : null;
    }
}
