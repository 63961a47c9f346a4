/// How a text could go on, as a tree.
package dev.backlight.model.sequence.tree;
