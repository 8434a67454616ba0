package import Kira

/// Whose figures a file holds: one client on one stage, for as long as the file lives.
package struct Binding: Hashable, Sendable {
  package let stage: Stage
  package let clientID: String

  package init(stage: Stage, clientID: String) {
    self.stage = stage
    self.clientID = clientID
  }

  var words: String { "client \(SafeText(clientID).text) on \(stage.word)" }
}
