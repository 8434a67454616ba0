import HTTPMessage
import Kira

extension ServiceAddress {
  /// Kira's sandbox is a part of the path: whatever does not end in it is real money.
  var stage: Stage { segments.last == "sandbox" ? .sandbox : .production }

  /// Of which machine, with its port if one was given.
  var host: String { String(text.split(separator: "/").dropFirst().first ?? "") }

  /// Why an address must not be used for what is believed to be that stage; `nil` where they agree.
  func objection(to stage: Stage) -> String? {
    if segments.last == "v1" {
      return "must end before v1, which every request brings along"
    }
    switch stage {
    case .production where segments.contains { $0.lowercased() == "sandbox" }:
      return "names the sandbox, but the profile is for production"
    case .sandbox where self.stage != .sandbox && !isLoopback:
      return "leads to production, but the profile is for the sandbox: its address ends in /sandbox"
    case .production, .sandbox: return nil
    }
  }
}
