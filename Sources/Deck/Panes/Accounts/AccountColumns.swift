import Kira

/// The columns of the virtual accounts list.
let accountColumns: [Column] = [
  .grade,
  .plain(.init("owner", 14...30)) { (account: VirtualAccount) in account.ownerName.text },
  .muted(.init("account", 9...12, dispensability: 2)) { (account: VirtualAccount) in
    account.hasRealNumber ? account.accountNumber?.masked ?? "" : "no number"
  },
  .truth(22...36),
  .muted(.init("bank", 14...26, dispensability: 3)) { (account: VirtualAccount) in
    account.bank.isEmpty ? account.provider.text : account.bank.text
  },
  .muted(.init("mode", 6...6, dispensability: 4)) { (account: VirtualAccount) in
    account.mode.words
  },
  .status(dispensability: 5),
  .id,
  .age,
]
