package dev.backlight.training.driving;

/// How driving is learned.
public enum Method {
    /// From somebody who drives, by his steering.
    IMITATION,
    /// No gradient: of many, those that come farthest have children (cross-entropy method, Rubinstein 1999).
    EVOLUTION,
    /// What was rewarded more than expected becomes likelier (advantage actor-critic, Mnih 2016).
    POLICY_GRADIENT,
    /// What a turn of the wheel is worth (deep Q-learning, Mnih 2015).
    Q_LEARNING
}
