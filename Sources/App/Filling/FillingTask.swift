import HTTPMessage
import HTTPServer
import Kira
import Store

/// One filling of the cache of one client, with all that is opened for it.
struct FillingTask {
  let client: ClientProfile
  let folder: String
  let cache: Cache
  let stop: StopSignal?
  let readsRecipients: Bool

  /// Narrates, prints what was read, and says how it ended.
  func run(_ surroundings: Surroundings, asJSON: Bool) -> Filling.Ending {
    let clock = SystemClock()
    let begun = clock.read()
    // Without them the rows come in all the same, only slower.
    try? cache.putOffIndexes()
    let filling = filling(clock, begun)
    let correspondence = filling.correspondence
    let narration = FillingNarration(surroundings, stage: client.stage, host: client.address.text)
    narration.begin()
    let ending = filling.run(
      show: { narration.show(correspondence.standings, at: $0) },
      say: narration.say
    )
    while (try? cache.makeIndex()) == true {}
    let report = FillingReport(
      correspondence,
      cache,
      kinds: ResourceKind.listed + (readsRecipients ? [.recipient] : []),
      milliseconds: clock.read().uptime.milliseconds(since: begun.uptime),
      isWhole: ending == .done
    )
    narration.end(report, client.countsRequests ? correspondence.budget : nil)
    surroundings.print(asJSON ? report.json : report.table)
    return ending
  }

  private func filling(_ clock: SystemClock, _ begun: Now) -> Filling {
    let network = InternetNetwork(
      address: client.address,
      key: client.identity.key,
      proxy: client.proxy
    )
    var service = client.service(in: folder, at: begun)
    service.isThorough = true
    service.readsRecipients = readsRecipients
    let correspondence = Correspondence(
      network: network,
      cache: cache,
      form: client.identity.form,
      service: service
    )
    return Filling(correspondence: correspondence, network: network, clock: clock, stop: stop)
  }
}
