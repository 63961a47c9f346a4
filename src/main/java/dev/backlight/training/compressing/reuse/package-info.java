/// What a network has learned, used again for another question where labels are few.
package dev.backlight.training.compressing.reuse;
