package import HTTPMessage
import Transport

/// The network as libcurl knows it, opened at the first request.
package final class InternetNetwork: Network {
  private let transport: Transport
  private var numbers: [Transport.RequestID: Int] = [:]
  private var lastNumber = 0

  package init(address: ServiceAddress, key: Secret, proxy: String? = nil) {
    transport = Transport(
      Transport.Configuration(
        address: address,
        userAgent: "kiradeck/\(Version.text)",
        // On this machine there is nobody in between to ask.
        proxy: address.isLoopback ? nil : proxy
      ),
      credentials: Credentials(key: key.revealed())
    )
  }

  package func start(_ request: HTTPRequest, token: Secret?) -> Int {
    transport.credentials.use(token: token?.revealed())
    lastNumber += 1
    numbers[transport.start(request)] = lastNumber
    return lastNumber
  }

  package func push() { transport.push() }

  package func finished() -> [(number: Int, outcome: HTTPOutcome)] {
    transport.finished().compactMap { id, outcome in
      numbers.removeValue(forKey: id).map { ($0, outcome) }
    }
  }

  package func wait(alsoFor descriptors: [Int32], atMost milliseconds: Int32) {
    transport.wait(alsoFor: descriptors, atMost: milliseconds)
  }
}
