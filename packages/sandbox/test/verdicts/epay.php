<?php
// Judges requests as the epay gateway does: which are taken, and why the others are not.
require __DIR__ . '/common.php';

function signature(array $fields, string $key): string
{
    unset($fields['sign'], $fields['sign_type']);
    ksort($fields, SORT_STRING);
    $pairs = [];
    foreach ($fields as $name => $value) {
        if ($value !== '') {
            $pairs[] = "$name=$value";
        }
    }
    return md5(implode('&', $pairs) . $key);
}

function present(array $fields, array $names): void
{
    foreach ($names as $name) {
        refuse_unless(($fields[$name] ?? '') !== '', 'field');
    }
}

function pay(array $fields, array $merchants, array &$orders): void
{
    present($fields, ['pid', 'type', 'out_trade_no', 'notify_url', 'return_url', 'name', 'money', 'sign', 'sign_type']);
    refuse_unless(mb_length($fields['ext'] ?? '') <= 100, 'field');
    $secret = $merchants[$fields['pid']]['secret'] ?? null;
    refuse_unless($secret !== null, 'merchant');
    refuse_unless(preg_match('/\A\d{1,10}(\.\d{1,2})?\z/', $fields['money']) === 1, 'amount');
    $money = number_format((float) $fields['money'], 2, '.', '');
    refuse_unless($money !== '0.00', 'amount');
    refuse_unless($fields['sign_type'] === 'MD5' && signature($fields, $secret) === $fields['sign'], 'signature');
    $name = "{$fields['pid']} {$fields['out_trade_no']}";
    refuse_unless(!isset($orders[$name]), 'duplicate');
    refuse_unless(in_array($fields['type'], ['alipay', 'qqpay', 'wxpay'], true), 'channel');
    refuse_unless(!str_ends_with($money, '.72'), 'maintenance');
    refuse_unless(!str_ends_with($money, '.73'), 'no-code');
    $orders[$name] = true;
    $orders['number ' . $fields['out_trade_no']] = true;
}

/** Characters of UTF-8, without an extension for it. */
function mb_length(string $text): int
{
    return preg_match_all('/./su', $text);
}

run(function (array $request, array $merchants, array &$orders): void {
    $byGet = $request['method'] === 'GET' && $request['path'] === '/submit.php';
    $fields = $byGet ? words($request['query']) : form($request);
    if ($request['path'] !== '/api/findorder') {
        pay($fields, $merchants, $orders);
        return;
    }
    present($fields, ['order_no', 'type']);
    refuse_unless(in_array($fields['type'], ['1', '2'], true), 'field');
    // By number 2, the gateway's own: none of the questions knows one.
    refuse_unless($fields['type'] === '1' && isset($orders['number ' . $fields['order_no']]), 'not-found');
});
