package import Kira

/// Whose data is on the screen, and in which of Kira's worlds: part of every frame.
package struct Badge: Equatable, Sendable {
  package var profile: String
  package var stage: Stage
  package var apiVersion: String

  package init(profile: String, stage: Stage, apiVersion: String) {
    self.profile = profile
    self.stage = stage
    self.apiVersion = apiVersion
  }
}
