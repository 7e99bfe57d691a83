<?php
// Judges requests as MPAY does: which are taken, and why the others are not.
require __DIR__ . '/common.php';
foreach (['message', 'formats', 'book', 'payments', 'refunds', 'cards'] as $part) {
    require __DIR__ . "/mpay/$part.php";
}

const SEALED = ['/v1/bankcardprepay', '/v1/bankcardbind'];

run(function (array $request, array $merchants, array &$book): void {
    $book += ['orders' => [], 'refunds' => []];
    settle($book, $request['issued']['at']);
    $type = strtolower(trim(explode(';', $request['type'])[0]));
    refuse_unless($request['method'] === 'POST' && $type === 'application/json', 'body');
    $fields = flat(base64_decode($request['body']));
    $id = $fields['oid_partner'] ?? '';
    field($id !== '');
    refuse_unless(isset($merchants[$id]), 'merchant');
    if (in_array($request['path'], SEALED, true)) {
        field(($fields['pay_load'] ?? '') !== '');
        $fields = flat(unsealed($fields['pay_load'], $merchants[$id]['platformPrivateKey']));
        field(($fields['oid_partner'] ?? '') === $id);
    }
    verify($fields, $merchants[$id]['publicKey']);
    $issued = $request['issued'];
    match ($request['path']) {
        '/v1/bankcardprepay' => apply($fields, $book, $issued),
        '/v1/bankcardpay' => confirm($fields, $book, $issued),
        '/orderquery.htm' => query($fields, $book),
        '/refund.htm' => refund($fields, $book, $issued),
        '/refundquery.htm' => query_refund($fields, $book),
        '/v1/bankcardbind' => bind($fields, $book, $issued),
        '/v1/bankcardbindverfy' => confirm_bind($fields, $book, $issued),
        '/bankcardbindlist.htm' => list_cards($fields),
        '/bankcardunbind.htm' => unbind($fields, $book),
    };
});
