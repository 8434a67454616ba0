package import HTTPMessage
package import Kira

/// A profile that can be opened: whose it is, where it is, and how to sign in.
package struct ClientProfile {
  /// Names the folder of its cache, and stands in the frame.
  package var name: String
  package var stage: Stage
  package var address: ServiceAddress
  package var identity: Identity
  /// What the configuration allows; `nil` leaves it to the address.
  package var limits: Pacer.Limits?
  /// The requests a week that the configuration allows; `nil` is what Kira promises every key.
  package var weeklyBudget: Int64?
  /// The proxy of the configuration; what the environment says about proxies is never used.
  package var proxy: String?

  /// Throws where the address leads into the other of Kira's worlds.
  package init(
    name: String,
    stage: Stage,
    address: ServiceAddress,
    identity: Identity
  ) throws(Trouble) {
    if let objection = address.objection(to: stage) {
      throw Trouble(.configuration, "\(address.text) \(objection)")
    }
    self.name = name
    self.stage = stage
    self.address = address
    self.identity = identity
  }

  /// Whether there is a week's budget for it; a sandbox on this machine has none of itself.
  package var countsRequests: Bool { !address.isLoopback || weeklyBudget != nil }

  /// How often this service is asked, and where the week's requests are counted.
  package func service(in folder: String, at now: Now) -> Service {
    Service(
      host: address.host,
      limits: limits ?? (address.isLoopback ? .loopback : .promised),
      tempo: address.isLoopback ? .lively : .thrifty,
      budgetFile: countsRequests ? folder + "/requests" : nil,
      weeklyBudget: weeklyBudget ?? WeeklyBudget.promised,
      openedAt: now
    )
  }
}

/// With what a client signs in.
package struct Identity: Equatable, Sendable {
  package var key: Secret
  package var clientID: String
  package var password: Secret

  package init(key: Secret, clientID: String, password: Secret) {
    self.key = key
    self.clientID = clientID
    self.password = password
  }
}
