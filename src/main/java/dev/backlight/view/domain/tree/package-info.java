/// How a text could go on, drawn as a tree.
package dev.backlight.view.domain.tree;
