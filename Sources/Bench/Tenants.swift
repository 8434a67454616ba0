/// The tenants that parts are measured on: filled on first use, and kept from run to run.
final class Tenants {
  private var ready: [Int: Tenant] = [:]

  /// Filled anew in every run, which shows how the program lays a cache out by now.
  private static let small = 10_000

  /// `nil`, and said so, when there is no such cache to be had.
  func of(payouts: Int) -> Tenant? {
    if let tenant = ready[payouts] { return tenant }
    guard let tenant = Tenant(payouts: payouts), isUsable(tenant) || tenant.fill() else {
      say("No cache of \(grouped(payouts)) payouts could be made")
      return nil
    }
    ready[payouts] = tenant
    return tenant
  }

  /// What an earlier run has kept, unless caches are laid out in another way by now.
  private func isUsable(_ kept: Tenant) -> Bool {
    guard kept.payouts > Self.small, let layout = kept.layout else { return false }
    return of(payouts: Self.small)?.layout == layout
  }
}
