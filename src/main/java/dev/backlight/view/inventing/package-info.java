/// Real and invented points on the ground of what the discriminator thinks.
package dev.backlight.view.inventing;
