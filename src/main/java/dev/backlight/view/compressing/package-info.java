/// The plane in which an autoencoder puts digits, and what comes out of its narrow waist.
package dev.backlight.view.compressing;
